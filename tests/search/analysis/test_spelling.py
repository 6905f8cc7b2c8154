"""Typing errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.analysis.spelling import allowed_distance, distance, nearest


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("sport", "sport", 0),
        ("sport", "sprot", 1),
        ("sport", "spot", 1),
        ("sport", "sporta", 1),
        ("sport", "spart", 1),
        ("ca", "abc", 3),
        ("", "abc", 3),
    ],
)
def test_distance(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == distance(other, one) == steps


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_bounded_by_the_lengths(one: str, other: str) -> None:
    steps = distance(one, other)
    assert abs(len(one) - len(other)) <= steps <= max(len(one), len(other))
    assert (steps == 0) == (one == other)


@pytest.mark.parametrize(
    ("word", "allowed"),
    [("art", 0), ("city", 1), ("theatre", 1), ("training", 2), ("2021", 0), ("상호문화정책", 0)],
)
def test_longer_words_are_forgiven_more(word: str, allowed: int) -> None:
    assert allowed_distance(word) == allowed


def test_the_nearest_and_then_the_most_frequent_come_first() -> None:
    words = [("training", 3), ("draining", 9), ("straining", 1), ("planning", 50)]
    assert nearest("trainning", words) == ("training",)
    assert nearest("xraining", words) == ("draining", "training")


def test_the_first_letter_of_a_short_word_stands() -> None:
    assert nearest("xport", [("sport", 9), ("export", 1)]) == ()
    assert nearest("sprot", [("sport", 9)]) == ("sport",)

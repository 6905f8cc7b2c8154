"""Typing errors."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.analysis.folding import fold
from exemplar.search.analysis.spelling import (
    MOST_REPAIRS,
    allowed_distance,
    distance,
    is_spelling,
    nearest,
)
from exemplar.search.analysis.tokens import BREAK, stream_of
from exemplar.search.embedded.vocabulary import Vocabulary


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


letters = st.text("abcdeé", min_size=1, max_size=11).map(fold)


@given(letters, st.lists(letters, max_size=30))
def test_what_stands_in_is_near_and_is_all_that_is_nearest(word: str, words: list[str]) -> None:
    found = nearest(word, [(other, 1) for other in dict.fromkeys(words)])
    allowed = {4: 1, 5: 1, 6: 1, 7: 1}.get(len(word), 2 if len(word) > 7 else 0)
    near = {
        other: steps
        for other in words
        if 0 < (steps := distance(word, other)) <= allowed
        and (len(word) > 7 or other[0] == word[0])
    }
    closest = {other for other, steps in near.items() if steps == min(near.values())}
    assert set(found) <= closest
    assert len(found) == min(len(closest), MOST_REPAIRS)


@given(st.dictionaries(letters, st.integers(1, 9), max_size=30), letters)
def test_the_index_finds_the_same_words_as_a_look_at_each(
    counts: dict[str, int], word: str
) -> None:
    assert Vocabulary.of(Counter(counts)).near(word) == nearest(word, counts.items())


@given(st.text(max_size=40), st.sampled_from(("en", "fr", "uk", "ko", "tr")))
def test_stems_repair_nothing(text: str, language: str) -> None:
    stream = stream_of(text, language)
    stems = stream[stream.index(BREAK) :]
    assert not any(is_spelling(token) for token in stems if ":" in token)

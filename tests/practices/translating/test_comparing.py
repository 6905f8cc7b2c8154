"""What a change of the original does to a translation."""

import pytest

from exemplar.practices.translating.comparing import Piece, Standing, is_same, pieces, standing
from exemplar.practices.translating.marks import Mark, Origin


@pytest.mark.parametrize(
    ("source", "words", "mark", "expected"),
    [
        ("", "", None, Standing.NONE),
        ("New", "", None, Standing.MISSING),
        ("New", "Neuf", None, Standing.CURRENT),
        ("New", "Neuf", Mark(Origin.HUMAN), Standing.CURRENT),
        ("New", "Neuf", Mark(Origin.HUMAN, "New"), Standing.CURRENT),
        ("New", "Vieux", Mark(Origin.CITY, "Old"), Standing.STALE),
        ("", "Vieux", Mark(Origin.HUMAN, "Old"), Standing.STALE),
        ("New", "Neuf", Mark(Origin.HUMAN, ""), Standing.STALE),
    ],
)
def test_a_text_stands_beside_its_original(
    source: str, words: str, mark: Mark | None, expected: Standing
) -> None:
    assert standing(source, words, mark) is expected


def test_layout_is_no_change_but_an_address_is() -> None:
    assert is_same("<p>Two <b>words</b></p>", "<p>Two words</p>")
    assert not is_same('<p><a href="https://a.example">here</a></p>', "<p>here</p>")
    assert not is_same("<p>Two words</p>", "<p>Three words</p>")


def test_the_old_and_the_new_words_are_told_apart() -> None:
    assert pieces("<p>Ten classes a week.</p>", "<p>Twelve classes a week.</p>") == (
        Piece("old", "Ten"),
        Piece("new", "Twelve"),
        Piece("same", "classes a week."),
    )

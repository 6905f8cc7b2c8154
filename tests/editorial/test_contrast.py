"""Contrast ratios, against values that WCAG's own examples and the design state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.editorial.contrast import is_colour, luminance, mixed, ratio

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#0b5a63", "#faf7f0", 7.4),
        ("#76cdd2", "#13131b", 10.1),
    ],
)
def test_known_ratios(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.06)


@given(COLOURS, COLOURS)
def test_a_ratio_has_no_direction_and_stays_in_bounds(one: str, other: str) -> None:
    assert 1 <= ratio(one, other) == ratio(other, one) <= 21


@given(COLOURS)
def test_nothing_stands_out_from_itself(colour: str) -> None:
    assert ratio(colour, colour) == 1


@pytest.mark.parametrize("text", ["", "red", "#fff", "#12345g", "#1234567", "0b5a63", "#0b5a63\n"])
def test_one_form_of_colour_is_accepted(text: str) -> None:
    assert not is_colour(text)
    with pytest.raises(ValueError, match="#rrggbb"):
        luminance(text)


def test_a_colour_between_two_others() -> None:
    assert mixed("#ffffff", "#000000", 0) == "#ffffff"
    assert mixed("#ffffff", "#000000", 1) == "#000000"
    assert mixed("#ff8000", "#000000", 0.5) == "#804000"

"""The colours of both schemes: the style sheet's own, and what follows from a choice."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.catalogue.tiles import family_of
from exemplar.editorial.contrast import ratio
from exemplar.editorial.pairs import PAIRS, measured
from exemplar.editorial.palette import OWN, Palette, SchemeName
from exemplar.practices.models import Topic

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
SCHEMES: tuple[SchemeName, ...] = ("light", "dark")


def test_the_palette_is_the_one_of_the_style_sheet() -> None:
    """Two places name the same colours; neither may drift alone."""
    tokens = files("exemplar.catalogue").joinpath("static/catalogue/tokens.css").read_text("utf-8")
    written = re.findall(r"--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\);", tokens)
    assert {name: light for name, light, _ in written} == OWN["light"]
    assert {name: dark for name, _, dark in written} == OWN["dark"]


def test_every_pair_of_the_products_own_colours_is_enough() -> None:
    faint = [(one.pair, one.scheme, one.ratio) for one in measured(Palette()) if not one.is_enough]
    assert faint == []
    assert len(measured(Palette())) == 2 * len(PAIRS)


@pytest.mark.django_db
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_tile_of_every_topic_stands_out_and_so_do_words_in_its_colour(
    scheme: SchemeName,
) -> None:
    topics = Topic.objects.values_list("slug", flat=True)
    assert len(topics) == 17
    for topic in topics:
        colour = OWN[scheme][family_of(topic)]
        for ground in ("paper", "card"):
            assert ratio(colour, OWN[scheme][ground]) >= 4.5, (topic, ground)


def test_only_what_was_changed_is_said() -> None:
    assert Palette().stylesheet() == ""
    sheet = Palette(accent="#7a1f5c").stylesheet()
    assert "--accent: light-dark(#7a1f5c, #76cdd2);" in sheet
    assert "--paper" not in sheet
    assert sheet.startswith("@media screen {")


def test_what_lies_between_ground_and_text_follows_the_ground() -> None:
    colours = Palette(paper="#eef3fb").colours("light")
    assert colours["wash"] != OWN["light"]["wash"]
    assert ratio(colours["ink"], colours["wash"]) > 12
    assert Palette(paper="#eef3fb").colours("dark") == OWN["dark"]


@given(COLOURS)
def test_words_of_buttons_can_be_read_on_whatever_accent(accent: str) -> None:
    colours = Palette(accent=accent).colours("light")
    assert ratio(colours["on-accent"], accent) >= 4.25

"""What readers set on their device is heeded: less motion, colours of their own."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenType
from tests.browser.keyboard import problems_of_focus

HERE = Path(__file__).parent
MOVING = (HERE / "moving.js").read_text(encoding="utf-8")
COLOURLESS = (HERE / "colourless.js").read_text(encoding="utf-8")
#: The types that between them use every style sheet and every kind of control.
STYLED = (
    "home",
    "list with filters",
    "list in its middle",
    "map of a choice",
    "figures of a choice",
    "long practice",
    "sign in",
)


@pytest.mark.parametrize("name", STYLED)
def test_nothing_moves_for_readers_who_asked_for_less_motion(
    open_type: OpenType, name: str
) -> None:
    with open_type(name) as page:
        assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("name", STYLED)
def test_edges_and_choices_show_in_forced_colours(open_type: OpenType, name: str) -> None:
    with open_type(name, forced_colors="active") as page:
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        _enlarge_text(page)
        assert page.evaluate(COLOURLESS) == []


@pytest.mark.parametrize("name", ["list in its middle", "map of a choice", "long practice"])
def test_the_focus_is_seen_in_forced_colours(open_type: OpenType, name: str) -> None:
    with open_type(name, "ar", forced_colors="active") as page:
        assert problems_of_focus(page) == []


def _enlarge_text(page: Page) -> None:
    """Where a page has the button, so that it is one that is pressed."""
    larger = page.get_by_role("button", name="Larger text")
    if larger.count():
        larger.click()

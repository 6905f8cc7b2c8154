"""Everything by keyboard alone: each stop is seen, nothing holds the focus, every way is open."""

import re
from itertools import product

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import OpenType
from tests.browser.keyboard import problems_of_focus
from tests.fixtures.browser import open_page
from tests.fixtures.page_types import LANGUAGES, PAGE_TYPES
from tests.fixtures.proofs import Proof
from tests.fixtures.server import Server

LIST = "/en/good-practices/"
#: In the short form: one page for each kind of thing that takes the focus.
SHORT = (
    ("home", "ar", 1280),
    ("list with filters", "en", 1280),
    ("list with filters", "ar", 360),
    ("map of a choice", "en", 1280),
    ("figures of a choice", "ar", 1280),
    ("long practice", "en", 360),
    ("sign in", "en", 1280),
)


@pytest.mark.soak
def test_the_focus_is_seen_everywhere_and_held_nowhere(open_type: OpenType, proof: Proof) -> None:
    everything = tuple(product(PAGE_TYPES, LANGUAGES, (1280, 360)))
    count = proof.repeats(len(SHORT), full=len(everything))
    found = {}
    for name, language, width in (everything if proof.is_full else SHORT)[:count]:
        with open_type(name, language, width=width) as page:
            if problems := problems_of_focus(page):
                found[name, language, width] = problems
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_skip_to_the_content_and_to_the_results(open_type: OpenType, language: str) -> None:
    with open_type("list with filters", language) as page:
        for target in ("main", "results"):
            page.keyboard.press("Tab")
            expect(page.locator(":focus")).to_have_attribute("href", f"#{target}")
            expect(page.locator(":focus")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#results') !== null")


def test_filters_of_a_phone_by_keyboard(browser: Browser, specimen_server: Server) -> None:
    with open_page(browser, width=360, height=740) as page:
        page.goto(specimen_server.url + LIST)
        page.get_by_role("button", name="Filter").press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#finder') !== null")
        page.locator('input[value="education"]').press("Space")
        page.locator(".filters-foot button").press("Enter")
        page.wait_for_url("**topic=education")
        opener = page.get_by_role("button", name=re.compile(r"^Filter \(1"))
        expect(opener).to_be_focused()
        page.get_by_role("link", name=re.compile("^Remove filter")).press("Enter")
        page.wait_for_url(f"**{LIST}")


def test_another_language_and_a_folded_table_by_keyboard(open_type: OpenType) -> None:
    with open_type("figures of a choice") as page:
        summary = page.locator("summary", has_text="As a table").first
        summary.press("Enter")
        expect(page.get_by_role("table").first).to_be_visible()
        page.locator(".languages summary").press("Enter")
        page.locator('a[hreflang="ar"]').first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/ar/good-practices/figures/?country=IT")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")

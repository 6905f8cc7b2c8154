"""The officer's visit without a mouse, from left to right and from right to left."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.finder import box_of, number_of
from tests.browser.officer import Officer
from tests.fixtures.browser import open_page
from tests.fixtures.server import Server


@pytest.mark.parametrize(
    ("language", "words", "other"), [("en", "racism", "ar"), ("ar", "العنصرية", "en")]
)
def test_the_whole_way_by_keyboard_alone(
    browser: Browser, catalogue_server: Server, language: str, words: str, other: str
) -> None:
    with open_page(browser, locale=language) as page:
        officer = Officer(page, catalogue_server.url, language, has_script=True)
        page.goto(f"{officer.site}/{language}/")
        reach(page, 'input[name="q"]')
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        page.wait_for_url("**/good-practices/?q=**")

        british = number_of(page, "country", "GB")
        press_at(page, box_of("country", "GB"), "Space")
        expect(officer.apply).to_have_text(officer.words_of_apply(british))
        press_at(page, ".filters-foot button", "Enter")
        page.wait_for_url(re.compile("country=GB"))
        expect(officer.apply).to_be_focused()

        press_at(page, "article.practice-card h2 a", "Enter")
        page.wait_for_url(re.compile(rf"/{language}/good-practices/[a-z0-9-]+/"))
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        press_at(page, ".cite button", "Enter")
        expect(page.locator(".cite [role=status]")).to_have_text(officer.reads("Copied"))

        press_at(page, ".languages summary", "Enter", by="Shift+Tab")
        press_at(page, f'.languages a[hreflang="{other}"]', "Enter")
        expect(page.locator("html")).to_have_attribute("lang", other)
        press_at(page, ".back a", "Enter")
        page.wait_for_url(f"**/{other}/good-practices/")


def press_at(page: Page, selector: str, key: str, *, by: str = "Tab") -> None:
    """Move the focus to what the selector means, and press a key there."""
    reach(page, selector, by=by)
    page.keyboard.press(key)


def reach(page: Page, selector: str, *, by: str = "Tab") -> None:
    """Move the focus on until it is on what the selector means."""
    for _ in range(250):
        page.keyboard.press(by)
        if page.evaluate("css => document.activeElement.matches(css)", selector):
            return
    pytest.fail(f"{selector} is not reached by {by}")

"""A city officer's first visit, with script and without, by mouse and by keyboard."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

TITLE = "Listening Circles on ‘Race’, Racism, and Inequalities"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_search_tick_open_and_switch_language(
    browser: Browser, catalogue_server: Server, script: bool
) -> None:
    with open_page(browser, java_script_enabled=script) as page:
        page.goto(f"{catalogue_server.url}/")
        page.wait_for_url("**/en/")
        page.get_by_label("Search the practices").fill("racism")
        page.get_by_label("Search the practices").press("Enter")
        page.wait_for_url("**/en/good-practices/?q=racism**")
        everywhere = total_of(page)

        unfold(page, "country")
        page.locator('fieldset[data-facet="country"] input[value="GB"]').check()
        page.get_by_role("button", name="Apply").first.click()
        page.wait_for_url(re.compile("country=GB"))
        assert 0 < total_of(page) < everywhere
        expect(page.locator("a.filter-tag", has_text="United Kingdom")).to_be_visible()

        page.get_by_role("link", name=TITLE, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)

        page.locator(".languages summary").click()
        page.locator('.languages a[hreflang="fr"]').click()
        page.wait_for_url("**/fr/good-practices/**")
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(page.get_by_role("heading", level=1)).not_to_have_text(TITLE)

        page.locator(".languages summary").click()
        page.locator('.languages a[hreflang="en"]').click()
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_the_whole_way_by_keyboard_alone(page: Page, catalogue_server: Server) -> None:
    page.goto(f"{catalogue_server.url}/en/good-practices/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_visible()
    page.keyboard.press("Enter")

    tab_to(page, 'input[name="q"]')
    page.keyboard.type("racism")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=racism**")

    tab_to(page, 'fieldset[data-facet="country"] input[value="GB"]')
    page.keyboard.press("Space")
    tab_to(page, 'button[type="submit"]')
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("country=GB"))

    tab_to(page, "article.practice-card h2 a")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/good-practices/[a-z0-9-]+/"))


def test_focus_is_always_seen(page: Page, catalogue_server: Server) -> None:
    page.goto(f"{catalogue_server.url}/en/good-practices/")
    for _ in range(25):
        page.keyboard.press("Tab")
        width = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth) }"
        )
        what = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert width >= 2, f"no visible focus on {what}"


def unfold(page: Page, facet: str) -> None:
    """Open a facet and all its values, as a reader who looks for a certain one does."""
    fieldset = page.locator(f'fieldset[data-facet="{facet}"]')
    if not fieldset.is_visible():
        page.locator("details", has=fieldset).locator("summary").first.click()
    more = fieldset.locator("summary")
    if more.count():
        more.click()


def total_of(page: Page) -> int:
    """How many practices the list says it has."""
    return int(page.locator("[data-total]").get_attribute("data-total") or "-1")


def tab_to(page: Page, selector: str, at_most: int = 250) -> None:
    """Press Tab until the focus is on what the selector means."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate("css => document.activeElement.matches(css)", selector):
            return
    pytest.fail(f"{selector} is not reached by the Tab key")

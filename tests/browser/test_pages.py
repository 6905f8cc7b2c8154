"""Every page type for everyone: axe-core, narrow screens, both directions, no noise."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations_of
from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

PAGES = {
    "home": "/en/",
    "list": "/en/good-practices/",
    "results": "/en/good-practices/?q=school&topic=education&country=IT",
    "nothing found": "/en/good-practices/?q=school&year=1901",
    "ignored values": "/en/good-practices/?page=x&topic=nonsense",
    "cities": "/en/good-practices/cities/",
    "map": "/en/good-practices/map/",
    "figures": "/en/good-practices/figures/",
    "Arabic map": "/ar/good-practices/map/",
    "Arabic figures": "/ar/good-practices/figures/?country=IT",
    "about": "/en/about/",
    "privacy": "/en/privacy/",
    "legal": "/en/legal/",
    "contribute": "/en/contribute/",
    "French list": "/fr/good-practices/",
    "Arabic home": "/ar/",
    "Arabic list": "/ar/good-practices/",
    "sign in": "/accounts/login/",
}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page: Page, specimen_server: Server, name: str) -> None:
    page.goto(specimen_server.url + PAGES[name])
    assert violations_of(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_narrow_screen_never_scrolls_sideways(
    browser: Browser, specimen_server: Server, name: str
) -> None:
    with open_page(browser, width=320, height=640) as page:
        page.goto(specimen_server.url + PAGES[name])
        assert_no_sideways_scroll(page)


@pytest.mark.parametrize("words", ["specimen", "", "racism"])
def test_practice_pages_pass_both(browser: Browser, specimen_server: Server, words: str) -> None:
    with open_page(browser, width=320, height=640) as page:
        page.goto(f"{specimen_server.url}/en/good-practices/?q={words}&sort=title")
        addresses = page.locator("article.practice-card h2 a").evaluate_all(
            "links => links.map(link => link.href)"
        )
        for address in addresses[:4]:
            page.goto(address)
            assert violations_of(page) == [], address
            assert_no_sideways_scroll(page)


@pytest.mark.parametrize(
    "path", ["/en/nothing-here/", "/en/good-practices/?page=9999"], ids=["no page", "past the end"]
)
def test_pages_that_are_not_there_pass_axe(
    browser: Browser, specimen_server: Server, path: str
) -> None:
    with open_page(browser, expected_statuses=(404,)) as page:
        page.goto(specimen_server.url + path)
        assert violations_of(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_holds_in_light_and_dark(page: Page, specimen_server: Server, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{specimen_server.url}/en/good-practices/?q=school&topic=education")
    assert violations_of(page) == []


def test_the_page_is_whole_on_paper(page: Page, specimen_server: Server) -> None:
    page.goto(f"{specimen_server.url}/en/good-practices/")
    page.locator("article.practice-card h2 a").first.click()
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.locator("nav").first.is_visible()


def assert_no_sideways_scroll(page: Page) -> None:
    """The page is no wider than the screen."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{page.url} is {wide} px wider than the screen"

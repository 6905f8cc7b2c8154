"""What one does with a practice: text size, print, copy and cite, with script and without."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

PRACTICE = "/en/good-practices/listening-circles-on-race-racism-and-inequalities/"


@pytest.fixture
def practice(page: Page, catalogue_server: Server) -> Page:
    """The Kirklees practice, opened with script."""
    page.goto(catalogue_server.url + PRACTICE)
    return page


def test_text_grows_by_keyboard_and_stays_so_without_a_cookie(practice: Page) -> None:
    before = size_of_text(practice)
    larger = practice.get_by_role("button", name="Larger text")
    larger.focus()
    for _ in range(2):
        practice.keyboard.press("Enter")
    expect(larger).to_be_focused()
    expect(larger).to_have_attribute("aria-pressed", "true")
    expect(practice.get_by_role("group", name="Text size").get_by_role("status")).to_have_text(
        "Text size: 130 %"
    )
    assert size_of_text(practice) == pytest.approx(before * 1.3)
    practice.reload()
    assert size_of_text(practice) == pytest.approx(before * 1.3)
    assert practice.context.cookies() == []


def test_text_shrinks_no_further_than_the_smallest_size(practice: Page) -> None:
    before = size_of_text(practice)
    smaller = practice.get_by_role("button", name="Smaller text")
    for _ in range(3):
        smaller.click(force=True)  # aria-disabled after the first, and still to be pressed
    expect(smaller).to_have_attribute("aria-disabled", "true")
    assert size_of_text(practice) == pytest.approx(before * 0.85)


def test_a_reference_is_copied_and_the_success_is_told(practice: Page) -> None:
    practice.context.grant_permissions(["clipboard-read", "clipboard-write"])
    practice.get_by_role("button", name="Copy reference").click()
    expect(practice.locator(".cite [role=status]")).to_have_text("Copied")
    copied = practice.evaluate("navigator.clipboard.readText()")
    assert copied == practice.locator(".citation").inner_text()
    assert copied.startswith("City of Kirklees. (")


def test_without_script_only_links_are_offered(browser: Browser, catalogue_server: Server) -> None:
    with open_page(browser, java_script_enabled=False) as page:
        page.goto(catalogue_server.url + PRACTICE)
        expect(page.locator("main button:visible")).to_have_count(0)
        expect(page.get_by_role("link", name="RIS for Zotero or EndNote")).to_be_visible()
        expect(page.get_by_role("link", name="BibTeX for LaTeX")).to_be_visible()
        mail = page.get_by_role("link", name="Send by mail").get_attribute("href") or ""
        assert mail.startswith("mailto:?subject=Listening%20Circles")


def size_of_text(page: Page) -> float:
    """Pixels of the practice's own text."""
    size: float = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.practice-body .prose')).fontSize)"
    )
    return size


@pytest.mark.parametrize("path", [PRACTICE, "/en/good-practices/?q=racism&country=GB"])
def test_on_paper_there_is_nothing_to_press(
    page: Page, catalogue_server: Server, path: str
) -> None:
    page.goto(catalogue_server.url + path)
    page.emulate_media(media="print", color_scheme="dark")
    expect(
        page.locator("button:visible, input:visible, select:visible, nav:visible")
    ).to_have_count(0)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    if "?" in path:
        expect(page.locator(".sentence")).to_contain_text("in United Kingdom")
        expect(page.locator(".paper-only")).to_contain_text("country=GB")
    else:
        source = page.locator(".fact-source a")
        shown = source.evaluate("a => getComputedStyle(a, '::after').content")
        assert str(source.get_attribute("href")) in shown

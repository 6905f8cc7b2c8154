"""A practice on paper keeps its text and leaves what only a screen needs."""

from playwright.sync_api import Page

from tests.fixtures.server import Server


def test_the_page_is_whole_on_paper(page: Page, specimen_server: Server) -> None:
    page.goto(f"{specimen_server.url}/en/good-practices/")
    page.locator("article.practice-card h2 a").first.click()
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.locator("nav").first.is_visible()


def test_a_list_leaves_its_filters_behind(page: Page, specimen_server: Server) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    page.goto(f"{specimen_server.url}/en/good-practices/?country=no")
    assert page.locator(".to-filters").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".to-filters, .filters, .tags").locator("visible=true").count()
    assert page.locator("#count").is_visible()

"""Pictures of a practice: light, of the right width, described, and nothing jumps."""

import pytest
from playwright.sync_api import Browser, expect

from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

PRACTICE = "/en/good-practices/the-bridge-festival-one-river-two-banks-forty-kitchens/"


@pytest.mark.parametrize(("width", "widest"), [(360, 480), (1440, 960)])
def test_a_reader_gets_the_lightest_format_in_a_fitting_width(
    browser: Browser, specimen_server: Server, width: int, widest: int
) -> None:
    with open_page(browser, width=width) as page:
        page.goto(specimen_server.url + PRACTICE)
        picture = page.locator(".picture img").first
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert str(picture.evaluate("image => image.currentSrc")).endswith(".avif")
        shown = picture.evaluate("image => image.naturalWidth / devicePixelRatio")
        assert shown <= widest
        assert picture.get_attribute("alt")
        expect(page.locator(".picture figcaption").first).not_to_be_empty()


def test_room_is_kept_before_a_picture_comes(browser: Browser, specimen_server: Server) -> None:
    with open_page(browser) as page:
        page.route("**/media/**", lambda route: None)  # they are on their way for ever
        page.goto(specimen_server.url + PRACTICE, wait_until="domcontentloaded")
        for picture in page.locator(".picture img").all():
            ratio = picture.evaluate("image => image.clientWidth / image.clientHeight")
            expected = picture.evaluate(
                "image => image.getAttribute('width') / image.getAttribute('height')"
            )
            assert ratio == pytest.approx(expected, rel=0.02)


def test_text_comes_first_and_pictures_when_the_reader_comes_near(
    browser: Browser, specimen_server: Server
) -> None:
    with open_page(browser) as page:
        page.goto(specimen_server.url + PRACTICE)
        expect(page.locator(".practice-section + .pictures")).to_have_count(1)
        pictures = page.locator(".pictures img").all()
        assert {picture.get_attribute("loading") for picture in pictures} == {"lazy"}

"""What a newcomer tries first: a search, a tick, a practice, another language; the known lines."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.finder import total_of
from tests.browser.officer import Officer
from tests.contract.test_founding_page import FOUNDING
from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

CIRCLES = "Listening Circles on ‘Race’, Racism, and Inequalities"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_search_tick_open_and_switch_language(
    browser: Browser, catalogue_server: Server, script: bool
) -> None:
    with open_page(browser, java_script_enabled=script) as page:
        officer = Officer(page, catalogue_server.url, "en", script)
        page.goto(officer.site)
        officer.searches("racism")
        everywhere = total_of(page)
        officer.ticks("country", "GB")
        officer.apply.click()
        page.wait_for_url(re.compile("country=GB"))
        assert 0 < total_of(page) < everywhere
        expect(page.locator("a.filter-tag", has_text="United Kingdom")).to_be_visible()

        page.get_by_role("link", name=CIRCLES, exact=True).click()
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(CIRCLES)
        french = officer.turns_to("fr")
        expect(heading).to_contain_text("Des cercles d’écoute")
        french.turns_to("en")
        expect(heading).to_have_text(CIRCLES)


@pytest.mark.parametrize(("title", "line"), FOUNDING)
def test_the_founding_practices_are_found_by_name(
    browser: Browser, catalogue_server: Server, title: str, line: str
) -> None:
    with open_page(browser, java_script_enabled=False) as page:
        officer = Officer(page, catalogue_server.url, "en", has_script=False)
        page.goto(officer.site)
        officer.searches(title)
        link = page.get_by_role("link", name=title, exact=True)
        place = page.locator("article.practice-card", has=link).locator(".practice-place")
        assert place.text_content() == line
        link.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        assert page.locator(".practice-title .practice-place").text_content() == line

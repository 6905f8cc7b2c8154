"""Suggestions by keyboard and mouse, as the ARIA Authoring Practices have a combobox behave."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import violations_of
from tests.fixtures.server import Server


@pytest.fixture
def box_page(page: Page, specimen_server: Server) -> Page:
    page.goto(f"{specimen_server.url}/en/good-practices/")
    return page


def typed(page: Page, words: str) -> None:
    page.get_by_role("combobox", name="Search the practices").press_sequentially(words)
    expect(page.get_by_role("listbox")).to_be_visible()


def test_arrows_choose_and_enter_goes_there(box_page: Page) -> None:
    box = box_page.locator("#q")
    expect(box).to_have_attribute("aria-expanded", "false")
    typed(box_page, "ital")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert violations_of(box_page) == []
    options = box_page.get_by_role("listbox").get_by_role("option")
    box.press("ArrowDown")
    active = box_page.locator('[role="option"][aria-selected="true"]')
    expect(active).to_contain_text("Italy")
    expect(box).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(active).to_have_count(0)
    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("Home")
    expect(active).to_have_count(0)
    box.press("ArrowDown")
    box.press("Enter")
    box_page.wait_for_url("**/en/good-practices/?country=IT")


def test_enter_searches_where_nothing_is_chosen(box_page: Page) -> None:
    typed(box_page, "ital")
    box_page.locator("#q").press("Enter")
    box_page.wait_for_url("**/en/good-practices/?q=ital")
    expect(box_page.get_by_role("listbox")).to_be_hidden()


def test_escape_closes_first_and_keeps_the_words(box_page: Page) -> None:
    typed(box_page, "ital")
    box_page.locator("#q").press("Escape")
    expect(box_page.get_by_role("listbox")).to_be_hidden()
    expect(box_page.locator("#q")).to_have_value("ital")
    expect(box_page.locator("#q")).to_be_focused()


def test_a_late_answer_is_not_shown(box_page: Page) -> None:
    held: list[Route] = []
    box_page.route("**/suggest?q=ital", lambda route: held.append(route))
    box = box_page.locator("#q")
    with box_page.expect_request("**/suggest?q=ital"):
        box.press_sequentially("ital")
    box.fill("kirk")
    expect(box_page.get_by_role("listbox").get_by_role("option").first).to_contain_text("Kirklees")
    box_page.unroute_all(behavior="ignoreErrors")
    box_page.wait_for_timeout(200)
    expect(box_page.get_by_role("option", name="Italy", exact=False)).to_have_count(0)


def test_suggestions_are_grouped_and_counted(box_page: Page) -> None:
    typed(box_page, "ital")
    shown = box_page.get_by_role("listbox")
    countries = shown.get_by_role("group", name="Countries")
    expect(countries.get_by_role("option")).to_have_count(1)
    expect(shown.get_by_role("group", name="Cities")).to_have_count(0)
    number = shown.get_by_role("option").count()
    expect(box_page.locator("#told")).to_have_text(f"Suggestions: {number}")
    box_page.locator("#q").press("Alt+ArrowDown")
    expect(shown.locator('[aria-selected="true"]')).to_have_count(0)


def test_a_click_goes_there_from_the_first_page(page: Page, specimen_server: Server) -> None:
    page.goto(f"{specimen_server.url}/en/")
    typed(page, "kirk")
    page.get_by_role("option", name="Kirklees").first.click()
    page.wait_for_url("**/en/good-practices/?city=gb-kirklees")

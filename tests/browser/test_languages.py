"""The language switch: one line, however many languages there are, with script and without."""

import pytest
from playwright.sync_api import Page, expect

from tests.fixtures.server import Server

ABOUT = "/en/about/"
SWITCH = ".languages summary"
FRENCH = 'nav a[hreflang="fr"]'


@pytest.fixture
def about(page_without_script: Page, catalogue_server: Server) -> Page:
    page_without_script.goto(f"{catalogue_server.url}{ABOUT}")
    return page_without_script


def test_it_names_the_readers_language_and_folds_the_others(about: Page) -> None:
    expect(about.locator(SWITCH)).to_contain_text("English")
    expect(about.locator(FRENCH)).to_be_hidden()
    about.locator(SWITCH).click()
    french = about.locator(FRENCH)
    expect(french).to_be_visible()
    expect(french).to_have_text("Français")
    expect(french).to_have_attribute("lang", "fr")
    expect(about.locator('.languages a[aria-current="true"]')).to_have_text("English")


def test_a_press_anywhere_else_folds_it_again(about: Page) -> None:
    about.locator(SWITCH).click()
    expect(about.locator(FRENCH)).to_be_visible()
    about.mouse.click(20, 600)
    expect(about.locator(FRENCH)).to_be_hidden()


def test_by_keyboard_it_opens_leads_on_and_covers_nothing_left_behind(about: Page) -> None:
    about.locator(SWITCH).focus()
    about.keyboard.press("Enter")
    expect(about.locator(FRENCH)).to_be_visible()
    languages = about.locator(".languages a").count()
    for _ in range(languages):
        about.keyboard.press("Tab")
    expect(about.locator(".languages a").last).to_be_focused()
    about.keyboard.press("Tab")
    expect(about.locator(".menu a").first).to_be_focused()
    expect(about.locator(FRENCH)).to_be_hidden()
    about.keyboard.press("Shift+Tab")
    expect(about.locator(SWITCH)).to_be_focused()
    expect(about.locator(FRENCH)).to_be_visible()
    about.locator(FRENCH).press("Enter")
    about.wait_for_url("**/fr/about/")


@pytest.mark.parametrize(("language", "width"), [("en", 360), ("ar", 360), ("fr", 1440)])
def test_it_lies_within_the_window(
    page: Page, catalogue_server: Server, language: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{catalogue_server.url}/{language}/")
    page.locator(SWITCH).click()
    box = page.locator(".languages ul").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    home = page.locator(".masthead-home").bounding_box()
    switch = page.locator(SWITCH).bounding_box()
    assert home
    assert switch
    assert home["y"] < switch["y"] + switch["height"] / 2 < home["y"] + home["height"]

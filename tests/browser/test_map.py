"""The map in a real browser: by keyboard, by mouse, and whole without script."""

import re

from playwright.sync_api import Page, expect

from tests.fixtures.server import Server

MAP = "/en/good-practices/map/"


def test_it_is_zoomed_and_moved_by_keyboard(page: Page, catalogue_server: Server) -> None:
    page.goto(catalogue_server.url + MAP)
    plane = page.locator(".map-plane")
    expect(page.get_by_role("button", name="Zoom in")).to_be_visible()
    whole = box(page)
    circles = page.locator(".map-mark").count()

    plane.focus()
    page.keyboard.press("+")
    closer = box(page)
    assert closer[2] == whole[2] / 2
    page.keyboard.press("ArrowLeft")
    assert box(page)[0] < closer[0]
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert box(page) == whole
    assert page.locator(".map-mark").count() == circles


def test_circles_part_as_one_comes_closer_and_the_focus_stays(
    page: Page, catalogue_server: Server
) -> None:
    page.goto(catalogue_server.url + MAP)
    expect(page.get_by_role("button", name="Zoom in")).to_be_visible()
    largest = page.locator(".map-mark").first
    largest.focus()
    before = page.locator(".map-many").count()
    assert before
    for _ in range(7):
        page.keyboard.press("+")
    assert page.locator(".map-many").count() < before
    assert page.evaluate("document.activeElement.matches('a.map-mark')")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/good-practices/\?city="))
    assert page.locator("article.practice-card").count()


def test_the_wheel_and_a_drag(page: Page, catalogue_server: Server) -> None:
    page.goto(catalogue_server.url + MAP)
    expect(page.get_by_role("button", name="Zoom in")).to_be_visible()
    page.locator(".map-plane").scroll_into_view_if_needed()
    place = page.locator(".map-plane").bounding_box()
    assert place is not None
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    whole = box(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, -100)
    page.wait_for_function(
        "w => document.querySelector('.map-plane').viewBox.baseVal.width < w", arg=whole[2]
    )
    closer = box(page)
    page.mouse.down()
    page.mouse.move(x + 80, y, steps=4)
    page.mouse.up()
    assert box(page)[0] < closer[0]
    assert page.url.endswith(MAP)


def test_it_is_whole_without_script(page_without_script: Page, catalogue_server: Server) -> None:
    page = page_without_script
    page.goto(catalogue_server.url + MAP)
    assert page.locator(".map-mark").count() > 3
    expect(page.locator(".map-buttons")).to_be_hidden()
    label = page.locator(".map-mark:not(.map-many)").first.get_attribute("aria-label")
    page.locator(".map-mark:not(.map-many)").first.click()
    page.wait_for_url(re.compile(r"/good-practices/\?city="))
    number = int(re.findall(r"\d+", label or "")[-1])
    assert page.locator("[data-total]").get_attribute("data-total") == str(number)


def box(page: Page) -> list[float]:
    """The part of the plane that is shown: x, y, width, height."""
    view = page.locator(".map-plane").get_attribute("viewBox") or ""
    return [float(part) for part in view.split()]

"""The list with script: nothing reloads, nothing is lost, and plain addresses still say it all."""

import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import violations_of
from tests.browser.finder import box_of, number_of, total_of, unfold
from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

LIST = "/en/good-practices/"


@pytest.fixture
def the_list(page: Page, catalogue_server: Server) -> Generator[Page, None, None]:
    """The plain list; the page may not be loaded a second time."""
    page.goto(catalogue_server.url + LIST)
    page.evaluate("window.isFirst = true")
    yield page
    assert page.evaluate("window.isFirst"), "the page was loaded anew"


def box(page: Page, facet: str, value: str) -> str:
    unfold(page, facet)
    return box_of(facet, value)


def apply(page: Page) -> None:
    page.locator(".filters-foot button").click()


def test_a_tick_changes_numbers_and_button_but_not_the_results(the_list: Page) -> None:
    before = total_of(the_list)
    italian = number_of(the_list, "country", "IT")
    education = number_of(the_list, "topic", "education")
    record_what_is_told(the_list)
    the_list.locator(box(the_list, "country", "IT")).check()
    button = the_list.locator(".filters-foot button")
    expect(button).to_have_text(f"Show {italian} practices")
    expect(the_list.locator("#told")).to_have_text(f"Show {italian} practices")
    assert number_of(the_list, "topic", "education") < education
    assert total_of(the_list) == before
    assert the_list.url.endswith(LIST)
    apply(the_list)
    expect(the_list.locator("[data-total]")).to_have_attribute("data-total", str(italian))
    expect(button).to_have_text("Apply")
    expect(button).to_be_focused()
    assert the_list.url.endswith(f"{LIST}?country=IT")
    assert the_list.evaluate("window.told") == [
        f"Show {italian} practices",
        f"{italian} practices in Italy, newest first",
    ]
    expect(the_list).to_have_title(re.compile(f"^{italian} practices, in Italy"))
    assert "country=IT" in (the_list.locator('nav a[hreflang="fr"]').get_attribute("href") or "")


def record_what_is_told(page: Page) -> None:
    """Everything that the live regions say from now on, in `window.told`."""
    page.evaluate(
        """() => {
          window.told = [];
          for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
            new MutationObserver(() => window.told.push(region.textContent))
              .observe(region, {childList: true, characterData: true, subtree: true});
          }
        }"""
    )


def test_back_and_forward_after_three_changes(the_list: Page) -> None:
    totals = [total_of(the_list)]
    for value in ("education", "interaction", "participation"):
        the_list.locator(f'input[value="{value}"]').check()
        apply(the_list)
        the_list.wait_for_url(f"**topic={value}**")
        totals.append(total_of(the_list))
    shown = the_list.locator("[data-total]")
    for total in reversed(totals[:-1]):
        the_list.go_back()
        expect(shown).to_have_attribute("data-total", str(total))
    for total in totals[1:]:
        the_list.go_forward()
        expect(shown).to_have_attribute("data-total", str(total))
    assert the_list.locator("a.filter-tag").count() == 3
    expect(the_list.locator('input[value="participation"]')).to_be_checked()


def test_the_focus_goes_to_the_next_tag_and_then_to_the_number(
    page: Page, catalogue_server: Server
) -> None:
    page.goto(f"{catalogue_server.url}{LIST}?country=IT&country=GB&sort=title")
    page.locator("a.filter-tag").first.press("Enter")
    expect(page.locator("a.filter-tag")).to_have_count(1)
    expect(page.locator("a.filter-tag")).to_be_focused()
    assert page.url.endswith("?country=GB&sort=title")
    page.locator("a.filter-tag").press("Enter")
    expect(page.locator("#count")).to_be_focused()
    expect(page.locator('input[name="country"][value="GB"]')).not_to_be_checked()


def test_a_late_answer_is_ignored(the_list: Page) -> None:
    held: list[Route] = []
    the_list.route(re.compile(r"country=IT$"), lambda route: held.append(route))
    italy = the_list.locator(box(the_list, "country", "IT"))
    italy.check()
    expect(the_list.locator("#finder")).to_have_attribute("aria-busy", "true")
    the_list.wait_for_timeout(100)
    assert held
    italy.uncheck()
    the_list.locator('input[value="education"]').check()
    words = re.compile(rf"^Show {number_of(the_list, 'topic', 'education')} practices$")
    button = the_list.locator(".filters-foot button")
    expect(button).to_have_text(words)
    the_list.unroute_all(behavior="ignoreErrors")
    the_list.wait_for_timeout(300)
    expect(button).to_have_text(words)


def test_where_an_update_fails_the_page_loads_plainly(
    browser: Browser, catalogue_server: Server
) -> None:
    with open_page(browser, expected_statuses=(503,)) as page:
        page.goto(catalogue_server.url + LIST)

        def refuse_scripts(route: Route) -> None:
            if route.request.resource_type == "fetch":
                route.fulfill(status=503, body="")
            else:
                route.continue_()

        page.route("**/good-practices/?**", refuse_scripts)
        page.locator('input[value="education"]').check()
        apply(page)
        page.wait_for_url(f"**{LIST}?topic=education")
        expect(page.locator("a.filter-tag")).to_have_count(1)


def test_paging_and_sorting_keep_the_rest_and_say_no_more_than_needed(the_list: Page) -> None:
    the_list.locator('a[rel="next"]').click()
    the_list.wait_for_url(f"**{LIST}?page=2")
    expect(the_list.locator("#count")).to_be_focused()
    the_list.locator('select[name="sort"]').select_option("title")
    the_list.locator(".order button").click()
    the_list.wait_for_url(f"**{LIST}?sort=title")
    expect(the_list.locator(".order button")).to_be_focused()


@pytest.mark.parametrize("words", ["a & b", "<b>#", "École", "المدينة"])
def test_any_words_pass_through_the_address(the_list: Page, words: str) -> None:
    the_list.locator("#q").fill(words)
    the_list.locator("#q").press("Enter")
    the_list.wait_for_url("**?q=**")
    assert the_list.evaluate("new URLSearchParams(location.search).get('q')") == words
    assert the_list.evaluate("[...new URLSearchParams(location.search)].length") == 1
    expect(the_list.locator("#q")).to_be_focused()


def test_facets_stay_where_nothing_is_found_and_come_back(the_list: Page) -> None:
    the_list.locator("#q").fill('"no such phrase anywhere"')
    the_list.locator("#q").press("Enter")
    expect(the_list.locator(".nothing")).to_be_visible()
    assert the_list.locator("fieldset[data-facet]").count() == 6
    the_list.go_back()
    expect(the_list.locator(".nothing")).to_have_count(0)
    assert the_list.locator('input[name="country"]').count() > 8


def test_without_script_the_same_choices_give_the_same_list(
    page_without_script: Page, catalogue_server: Server
) -> None:
    page = page_without_script
    page.goto(catalogue_server.url + LIST)
    italian = number_of(page, "country", "IT")
    page.locator(box(page, "country", "IT")).check()
    apply(page)
    page.wait_for_url("**country=IT**")
    assert total_of(page) == italian
    page.locator("a.filter-tag").click()
    assert total_of(page) > italian


def test_a_value_is_found_in_a_long_facet(the_list: Page) -> None:
    facet = the_list.locator('fieldset[data-facet="country"]')
    everything = facet.locator("li").count()
    facet.get_by_role("textbox").fill("ITÁ")
    expect(facet.locator("[data-found]")).to_have_text(f"1 of {everything} shown")
    expect(the_list.locator("#told")).to_have_text(f"1 of {everything} shown")
    facet.get_by_role("checkbox", name="Italy").check()
    expect(the_list.locator(".filters-foot button")).to_have_text(re.compile("^Show"))
    expect(facet.locator("li:visible")).to_have_count(1)
    facet.get_by_role("textbox").press("Enter")
    assert the_list.url.endswith(LIST)


def test_a_folded_value_that_the_browser_scrolled_to_can_be_ticked(the_list: Page) -> None:
    # As finding in the page does: nothing may move between pressing the button and letting go.
    folded = the_list.locator(box_of("country", "GB"))
    if not folded.is_visible():
        the_list.locator("details", has=folded).locator("summary").first.click()
    folded.scroll_into_view_if_needed()
    folded.click()
    expect(folded).to_be_checked()


def test_years_by_the_arrow_keys(the_list: Page) -> None:
    field = the_list.get_by_label("From year")
    field.press("ArrowUp")
    first = int(the_list.locator(".year-bars").get_attribute("data-first") or "0")
    expect(field).to_have_value(str(first))
    expect(the_list.get_by_role("spinbutton", name="From year")).to_be_focused()
    for _ in range(20):
        field.press("ArrowUp")
    expect(field).to_have_attribute("aria-valuenow", str(first + 20))
    expect(the_list.locator(".filters-foot button")).to_have_text(re.compile("^Show"))
    assert the_list.locator(".year-bars rect:not(.is-chosen)").count() > 0
    apply(the_list)
    the_list.wait_for_url(f"**{LIST}?year_from={first + 20}")
    expect(field).to_have_value(str(first + 20))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_years_drawn_over_their_bars(page: Page, catalogue_server: Server, language: str) -> None:
    page.goto(f"{catalogue_server.url}/{language}/good-practices/")
    bars = page.locator(".year-bars")
    bars.scroll_into_view_if_needed()
    place = bars.bounding_box()
    assert place is not None
    ends = [place["x"] + place["width"] * part for part in (0.25, 0.75)]
    early, late = ends if language == "en" else reversed(ends)
    page.mouse.move(late, place["y"] + 20)
    page.mouse.down()
    page.mouse.move(early, place["y"] + 20)
    page.mouse.up()
    page.mouse.move(ends[0], place["y"] + 25)
    first, last = (int(bars.get_attribute(f"data-{end}") or "0") for end in ("first", "last"))
    years = last - first + 1
    expect(page.locator('[name="year_from"]')).to_have_value(str(first + years // 4))
    expect(page.locator('[name="year_to"]')).to_have_value(str(first + years * 3 // 4))
    expect(page.locator(".filters-foot button")).to_have_text(re.compile(r"\d"))


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_span_that_runs_backwards_is_kept_and_pointed_at(
    browser: Browser, catalogue_server: Server, script: bool
) -> None:
    with open_page(browser, java_script_enabled=script) as page:
        page.goto(catalogue_server.url + LIST)
        page.get_by_label("From year").fill("2019")
        page.get_by_label("To year").fill("2012")
        page.get_by_label("To year").press("Enter")
        page.wait_for_url("**year_from=2019**")
        field = page.get_by_label("From year")
        expect(field).to_have_value("2019")
        expect(page.get_by_label("To year")).to_have_value("2012")
        expect(field).to_be_focused()
        expect(field).to_have_accessible_description("The first year is later than the last.")


def test_the_link_to_the_list_as_it_stands_is_copied(the_list: Page) -> None:
    the_list.context.grant_permissions(["clipboard-read", "clipboard-write"])
    the_list.locator('input[value="education"]').check()
    apply(the_list)
    the_list.wait_for_url("**topic=education")
    the_list.get_by_role("button", name="Copy link").click()
    expect(the_list.locator(".results-links [role=status]")).to_have_text("Copied")
    assert the_list.evaluate("navigator.clipboard.readText()") == the_list.url
    feeds = the_list.locator('main a[type="application/atom+xml"]')
    assert feeds.evaluate_all("links => links.map(link => link.search)") == 2 * ["?topic=education"]


def test_what_was_ticked_and_not_applied_is_gone_with_the_next_list(the_list: Page) -> None:
    the_list.locator('input[value="education"]').check()
    apply(the_list)
    the_list.wait_for_url("**topic=education")
    the_list.locator(box(the_list, "country", "IT")).check()
    the_list.locator("a.filter-tag").click()
    the_list.wait_for_url(f"**{LIST}")
    expect(the_list.locator("#finder :checked")).to_have_count(0)


def test_filters_of_a_phone_open_where_they_are(browser: Browser, specimen_server: Server) -> None:
    with open_page(browser, width=360, height=740) as page:
        page.goto(f"{specimen_server.url}{LIST}?country=IT&topic=education")
        opener = page.get_by_role("button", name="Filter (2")
        expect(opener).to_have_attribute("aria-expanded", "false")
        expect(page.locator("#finder")).to_be_hidden()
        opener.click()
        expect(opener).to_have_attribute("aria-expanded", "true")
        assert violations_of(page) == []
        page.locator('input[value="education"]').uncheck()
        apply(page)
        expect(page.locator("#finder")).to_be_hidden()
        expect(page.get_by_role("button", name="Filter (1")).to_be_focused()
        page.get_by_role("link", name="Back to the filters").click()
        expect(page.locator("#finder")).to_be_visible()


def test_filters_of_a_phone_open_without_script(browser: Browser, catalogue_server: Server) -> None:
    with open_page(browser, width=360, height=740, java_script_enabled=False) as page:
        page.goto(catalogue_server.url + LIST)
        page.get_by_role("link", name="Filter", exact=True).click()
        expect(page.locator("#finder")).to_be_visible()
        expect(page.locator(".find").first).to_be_hidden()


def test_colours_are_chosen_and_stay_chosen(page: Page, specimen_server: Server) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(specimen_server.url + LIST)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_label("Dark").check()
    dark = page.evaluate(ground)
    assert dark != light
    assert violations_of(page) == []
    page.goto(f"{specimen_server.url}/ar/")
    assert page.evaluate(ground) == dark
    expect(page.locator('input[name="scheme"][value="dark"]')).to_be_checked()
    assert page.context.cookies() == []
    page.locator('input[name="scheme"][value=""]').check()
    assert page.evaluate(ground) == light

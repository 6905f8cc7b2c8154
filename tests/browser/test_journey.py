"""A city officer's visit, from a question to a reference for the file, in each way of reading."""

import re
from collections.abc import Generator
from io import BytesIO
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from exemplar.core.places import country_name
from tests.browser.finder import number_of, total_of
from tests.browser.officer import Officer
from tests.exchange.pdf.a_document import LACKING
from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

#: What an officer of each language looks for, and the language of the colleague next door.
WORDS = {"en": "racism", "fr": "racisme", "ar": "العنصرية"}
NEIGHBOUR = {"en": "fr", "fr": "ar", "ar": "en"}
TOPIC = "anti-discrimination"


@pytest.fixture(
    params=product(WORDS, (True, False)),
    ids=lambda reading: f"{reading[0]}-{'script' if reading[1] else 'no-script'}",
)
def officer(
    request: pytest.FixtureRequest, browser: Browser, catalogue_server: Server
) -> Generator[Officer, None, None]:
    """An officer of each language, with script and without."""
    language, has_script = request.param
    with open_page(browser, java_script_enabled=has_script, locale=language) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield Officer(page, catalogue_server.url, language, has_script)


def test_the_city_officers_journey(officer: Officer) -> None:
    finds(officer)
    narrows(officer)
    shares_the_list(officer)
    reads_it_in_another_language(officer)
    looks_at_map_and_figures(officer)
    title = opens_the_practice(officer)
    reads_the_practice_in_another_language(officer, title)
    takes_files(officer, title)
    prints_and_cites(officer)
    mails_it(officer, title)
    goes_back_to_the_list(officer)


def finds(officer: Officer) -> None:
    """Words on the first page lead to cards and numbers in the officer's language."""
    page = officer.page
    page.goto(officer.site)
    page.wait_for_url(f"**/{officer.language}/")
    officer.searches(WORDS[officer.language])
    assert page.locator("article.practice-card").count() == min(total_of(page), 20)
    expect(page.locator("article.practice-card mark").first).to_be_visible()
    assert number_of(page, "topic", TOPIC) > 0


def narrows(officer: Officer) -> None:
    """Numbers and button follow each tick, with script; the list itself waits for the button."""
    page, found, asked = officer.page, total_of(officer.page), officer.asks
    page.evaluate("window.isFirst = true")
    officer.ticks("topic", TOPIC)
    about = number_of(page, "topic", TOPIC)
    expect(officer.apply).to_have_text(officer.words_of_apply(about))
    officer.ticks("country", "IT")
    italian = number_of(page, "country", "IT")
    expect(officer.apply).to_have_text(officer.words_of_apply(italian))
    officer.ticks("country", "GB")
    both = italian + number_of(page, "country", "GB")
    expect(officer.apply).to_have_text(officer.words_of_apply(both))
    assert (total_of(page), officer.asks) == (found, asked)

    officer.apply.click()
    page.wait_for_url(re.compile("country=GB"))
    chosen = [("topic", TOPIC), ("country", "IT"), ("country", "GB")]
    assert officer.asks == sorted([*asked, *chosen])
    expect(page.locator("a.filter-tag")).to_have_count(3)
    for code in ("IT", "GB"):
        name = country_name(code, officer.language)
        expect(page.locator("a.filter-tag", has_text=name)).to_be_visible()
    # No practice of this list is in both countries.
    assert total_of(page) == number_of(page, "country", "IT") + number_of(page, "country", "GB")
    assert 0 < total_of(page) < found
    assert page.evaluate("window.isFirst === true") == officer.has_script


def shares_the_list(officer: Officer) -> None:
    """The address is the whole list, by the button or out of the browser's bar."""
    page = officer.page
    if officer.has_script:
        officer.control("button", "Copy link").click()
        expect(page.locator(".results-links [role=status]")).to_have_text(officer.reads("Copied"))
        assert page.evaluate("navigator.clipboard.readText()") == page.url
    titles = page.locator("article.practice-card h2").all_inner_texts()
    with officer.sends(page.url) as colleague:
        assert colleague.locator("article.practice-card h2").all_inner_texts() == titles


def reads_it_in_another_language(officer: Officer) -> None:
    """The switch keeps query and result, there and back."""
    page, asked, found = officer.page, officer.asks, total_of(officer.page)
    other = officer.turns_to(NEIGHBOUR[officer.language])
    assert (other.asks, total_of(page)) == (asked, found)
    country = country_name("GB", other.language)
    expect(page.locator("a.filter-tag", has_text=country)).to_be_visible()
    other.turns_to(officer.language)
    assert (officer.asks, total_of(page)) == (asked, found)


def looks_at_map_and_figures(officer: Officer) -> None:
    """Both show the same query, whole without script."""
    page, asked, found = officer.page, officer.asks, total_of(officer.page)
    officer.opens_view("Map")
    assert (officer.asks, total_of(page)) == (asked, found)
    assert page.locator("a.map-mark").count() > 0
    expect(page.locator(".map-list a", has_text="Kirklees")).to_be_visible()
    expect(officer.control("button", "Zoom in")).to_be_visible(visible=officer.has_script)

    officer.opens_view("Figures")
    assert (officer.asks, total_of(page)) == (asked, found)
    figure = page.locator("section.figure").first
    assert figure.locator("svg a").count() > 0
    figure.locator("summary").click()
    expect(figure.get_by_role("table")).to_be_visible()
    table = officer.downloads(figure.get_by_role("link", name="CSV"))
    assert len(table.splitlines()) == figure.get_by_role("row").count()

    officer.opens_view("List")
    assert (officer.asks, total_of(page)) == (asked, found)


def opens_the_practice(officer: Officer) -> str:
    """The card's title leads to its practice, which names others and why; its title."""
    page = officer.page
    line = f"{country_name('GB', officer.language)} Kirklees 2020"
    place = page.locator(".practice-place", has_text=re.compile(f"^{line}$"))
    card = page.locator("article.practice-card", has=place)
    title = card.get_by_role("heading").inner_text()
    card.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.wait_for_load_state()
    assert page.locator(".practice-title .practice-place").text_content() == line
    for section in ("Purpose", "Process", "Related practices"):
        expect(officer.control("heading", section)).to_be_visible()
    related = page.locator("[data-related] article")
    assert related.count() == related.locator("[data-reason]").count() > 0
    return title


def reads_the_practice_in_another_language(officer: Officer, title: str) -> None:
    """The switch leads to the translation and back to the same page."""
    heading = officer.page.get_by_role("heading", level=1)
    address = officer.page.url
    other = officer.turns_to(NEIGHBOUR[officer.language])
    expect(heading).not_to_have_text(title)
    other.turns_to(officer.language)
    expect(heading).to_have_text(title)
    assert officer.page.url == address


def takes_files(officer: Officer, title: str) -> None:
    """The practice for the file, and for the reference manager."""
    if not LACKING:
        reader = PdfReader(BytesIO(officer.downloads(officer.control("link", "PDF"))))
        assert reader.metadata is not None
        assert reader.metadata.title == title
        assert reader.root_object["/Lang"] == officer.language
    cite = officer.page.locator(".cite")
    for name, beginning in (("RIS", "TY  - "), ("BibTeX", "@")):
        reference = officer.downloads(cite.get_by_role("link", name=name)).decode()
        assert reference.startswith(beginning)
        assert officer.page.locator(".fact-permanent a").inner_text() in reference


def prints_and_cites(officer: Officer) -> None:
    """Buttons do what needs script; without it the browser prints, and the reference is text."""
    page = officer.page
    printing = officer.control("button", "Print")
    copying = officer.control("button", "Copy reference")
    if officer.has_script:
        page.evaluate("window.print = () => { window.isPrinted = true }")
        printing.click()
        assert page.evaluate("window.isPrinted")
        copying.click()
        expect(page.locator(".cite [role=status]")).to_have_text(officer.reads("Copied"))
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator(".citation").inner_text()
    else:
        expect(printing).to_be_hidden()
        expect(copying).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(officer.control("navigation", "Language")).to_be_hidden()
    page.emulate_media(media="screen")


def mails_it(officer: Officer, title: str) -> None:
    """The letter names the practice and its permanent address, where a colleague finds it."""
    letter = urlsplit(officer.control("link", "Send by mail").get_attribute("href") or "")
    assert letter.scheme == "mailto"
    fields = parse_qs(letter.query)
    assert fields["subject"] == [title]
    with officer.sends(fields["body"][0]) as colleague:
        expect(colleague.get_by_role("heading", level=1)).to_have_text(title)
        assert colleague.url == officer.page.url


def goes_back_to_the_list(officer: Officer) -> None:
    """The browser's Back finds the list as it was left, and a filter comes off."""
    page = officer.page
    for _ in range(3):  # The practice was also read in another language, and again in this one.
        page.go_back()
    tags = page.locator("a.filter-tag")
    expect(tags).to_have_count(3)
    british = number_of(page, "country", "GB")
    tags.filter(has_text=country_name("IT", officer.language)).click()
    expect(tags).to_have_count(2)
    assert total_of(page) == british

"""What the page that the catalogue begins with has, this one has."""

import pytest

from exemplar.core.topics import SLUGS
from tests.contract.reading import LIST, cards_of, counts_of, list_address
from tests.fixtures.http import Client, as_read

FOUNDING = (
    ("Promoting multilingualism in a multicultural city", "South Korea Ansan 2020"),
    ("Anti-Racism as an Urban Common", "Italy Turin 2016"),
    ("Listening Circles on ‘Race’, Racism, and Inequalities", "United Kingdom Kirklees 2020"),
)


@pytest.mark.parametrize(("title", "place"), FOUNDING)
def test_a_founding_practice_shows_its_place_line(
    catalogue: Client, title: str, place: str
) -> None:
    found = {c.title: c for c in cards_of(catalogue.get(list_address(("q", f'"{title}"'))))}
    assert found[title].place == place
    assert found[title].excerpt.endswith("…")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_founding_practices_exist_in_french_and_arabic(
    catalogue: Client, language: str
) -> None:
    for title, _ in FOUNDING:
        original = cards_of(catalogue.get(list_address(("q", f'"{title}"'))))[0]
        page = catalogue.get(original.address)
        other = page.one(f'link[rel="alternate"][hreflang="{language}"]').get("href")
        translated = catalogue.get(other.removeprefix(catalogue.url))
        assert translated.status == 200
        assert translated.one("html").get("lang") == language
        assert not translated.select("h1[lang]")
        assert translated.texts("h1") != page.texts("h1")


def test_the_list_opens_with_title_and_three_paragraphs(catalogue: Client) -> None:
    page = catalogue.get(LIST)
    assert page.texts("h1") == ["Intercultural cities: good practice examples"]
    assert len([text for text in page.texts("[data-introduction] p") if len(text) > 80]) == 3


def test_the_template_is_offered(catalogue: Client) -> None:
    links = [
        link
        for link in catalogue.get(LIST).select("main a")
        if "Template for collection of Good practices" in as_read(link.text_content())
    ]
    assert links
    assert catalogue.get(links[0].get("href")).status == 200


@pytest.mark.parametrize(
    "path", ["/en/", LIST, "/en/about/", "/en/privacy/", "/en/legal/", "/en/accessibility/"]
)
def test_every_page_carries_the_institutions_address(catalogue: Client, path: str) -> None:
    address = catalogue.get(path).one("address")
    links = [a.get("href") for a in address.cssselect("a")]
    assert any(link.startswith("tel:") for link in links)
    assert any(link.startswith("http") for link in links)


def test_every_topic_shows_with_its_count_in_the_programmes_order(catalogue: Client) -> None:
    assert list(counts_of(catalogue.get(LIST), "topic")) == list(SLUGS)


def test_topics_without_a_match_show_at_0(catalogue: Client) -> None:
    narrow = counts_of(catalogue.get(list_address(("q", '"Listening Circles"'))), "topic")
    assert len(narrow) == len(SLUGS)
    assert 0 in narrow.values()


def test_it_says_that_it_is_not_the_councils_site(catalogue: Client) -> None:
    assert "Council of Europe" in catalogue.get(LIST).one("[data-demonstration]").text_content()

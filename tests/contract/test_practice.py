"""A practice's page, its other forms and its permanent address."""

import json

import pytest

from exemplar.practices.fields import PUBLIC, SECTIONS
from tests.contract.reading import cards_of, list_address
from tests.fixtures.http import Answer, Client

TITLE = "Listening Circles on ‘Race’, Racism, and Inequalities"


@pytest.fixture(scope="module")
def address(catalogue: Client) -> str:
    """The Kirklees practice's address in English."""
    return cards_of(catalogue.get(list_address(("q", f'"{TITLE}"'))))[0].address


@pytest.fixture(scope="module")
def page(catalogue: Client, address: str) -> Answer:
    """Its page."""
    return catalogue.get(address)


@pytest.fixture(scope="module")
def record(catalogue: Client, address: str) -> dict[str, object]:
    """The same as JSON."""
    answer = catalogue.get(address.rstrip("/") + ".json")
    assert answer.headers["content-type"].startswith("application/json")
    parsed: dict[str, object] = json.loads(answer.text)
    return parsed


def test_sections_stand_in_the_templates_order_and_none_is_empty(
    page: Answer, record: dict[str, object]
) -> None:
    expected = [str(field.label) for field in SECTIONS if record[field.key]]
    headings = [text for text in page.texts("main h2") if text in {f.label for f in SECTIONS}]
    assert headings == expected
    assert len(expected) >= 2


def test_title_place_and_period_show(page: Answer) -> None:
    assert page.texts("h1") == [TITLE]
    shown = " ".join(page.texts("main"))
    assert "Kirklees" in shown
    assert "2020" in shown
    assert "Kirklees" in page.one("title").text


def test_topics_lead_to_their_lists(page: Answer, record: dict[str, object]) -> None:
    links = {a.get("href") for a in page.select("main a")}
    for topic in record["topics"]:  # type: ignore[attr-defined]
        assert list_address(("topic", topic)) in links


def test_related_practices_say_why(page: Answer) -> None:
    related = page.select("[data-related] article")
    assert related
    assert all(item.cssselect("[data-reason]") for item in related)


def test_source_and_licence_show(page: Answer, record: dict[str, object]) -> None:
    assert record["source_url"] in {a.get("href") for a in page.select("main a")}
    assert str(record["licence"]) in " ".join(page.texts("main"))


def test_json_has_every_public_field_and_no_other(record: dict[str, object]) -> None:
    assert set(record) == {field.key for field in PUBLIC}


def test_jsonld_stands_in_the_page_and_alone(catalogue: Client, page: Answer, address: str) -> None:
    inside = json.loads(page.one('script[type="application/ld+json"]').text)
    alone = catalogue.get(address.rstrip("/") + ".jsonld")
    assert alone.headers["content-type"].startswith("application/ld+json")
    assert json.loads(alone.text) == inside
    assert inside["spatialCoverage"]
    assert inside["temporalCoverage"] == "2020"
    assert inside["license"]


def test_canonical_and_other_languages_are_named(catalogue: Client, page: Answer) -> None:
    canonical = page.one('link[rel="canonical"]').get("href")
    assert canonical.startswith(catalogue.url + "/en/good-practices/")
    others = {a.get("hreflang"): a.get("href") for a in page.select('link[rel="alternate"]')}
    assert {"en", "fr", "ar"} <= set(others)
    for language in ("fr", "ar"):
        assert others[language].startswith(f"{catalogue.url}/{language}/good-practices/")


def test_open_graph_names_the_page(page: Answer) -> None:
    names = {meta.get("property"): meta.get("content") for meta in page.select("meta[property]")}
    assert names["og:title"]
    assert names["og:url"].startswith("http://")
    assert page.one('meta[name="description"]').get("content")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_permanent_address_leads_to_the_readers_language(
    catalogue: Client, record: dict[str, object], language: str
) -> None:
    answer = catalogue.get(f"/p/{record['uid']}", accept_language=language)
    assert answer.status == 303
    assert answer.headers["location"].startswith(f"/{language}/good-practices/")
    assert "accept-language" in answer.headers["vary"].lower()


def test_what_is_not_translated_is_served_as_it_is_and_says_so(catalogue: Client) -> None:
    card = next(
        card
        for card in cards_of(catalogue.get(list_address(language="fr")))
        if not catalogue.get(card.address).select('link[rel="alternate"][hreflang="fr"]')
    )
    page = catalogue.get(card.address)
    assert page.status == 200
    assert page.one("html").get("lang") == "fr"
    assert page.select('main [lang="en"]')
    assert "/en/good-practices/" in page.one('link[rel="canonical"]').get("href")
    assert not page.select('link[rel="alternate"][hreflang]')


def test_an_address_without_its_closing_slash_redirects(catalogue: Client, address: str) -> None:
    answer = catalogue.get(address.rstrip("/"))
    assert answer.status in (301, 308)
    assert answer.headers["location"].endswith(address)

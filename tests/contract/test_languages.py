"""Languages: the switch keeps reader and query together, and each page says its language."""

import pytest

from tests.contract.reading import LIST, counts_of, list_address, total_of
from tests.fixtures.http import Client

LANGUAGES = ("en", "fr", "es", "it", "pt", "de", "uk", "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_is_in_the_readers_language(catalogue: Client, language: str) -> None:
    answer = catalogue.get("/", accept_language=f"{language};q=0.9, xx")
    assert answer.status in (302, 303, 307)
    assert answer.headers["location"] == f"/{language}/"
    assert "accept-language" in answer.headers["vary"].lower()


@pytest.mark.parametrize(
    ("asked", "given"),
    [("pt-BR,pt;q=0.8,en;q=0.5", "pt"), ("uk-UA", "uk"), ("nl, de-AT;q=0.7", "de"), ("nl", "en")],
)
def test_a_readers_region_does_not_hide_the_language(
    catalogue: Client, asked: str, given: str
) -> None:
    answer = catalogue.get("/", accept_language=asked)
    assert answer.headers["location"] == f"/{given}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_and_direction(catalogue: Client, language: str) -> None:
    root = catalogue.get(list_address(language=language)).one("html")
    assert root.get("lang") == language
    assert root.get("dir", "ltr") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_switch_keeps_the_page_and_the_query(catalogue: Client, language: str) -> None:
    query = (("q", "school"), ("topic", "education"), ("sort", "title"))
    page = catalogue.get(list_address(*query))
    assert page.one(f'nav a[hreflang="{language}"]').get("href") == list_address(
        *query, language=language
    )


@pytest.mark.parametrize("path", ["/en/", LIST, "/en/about/", "/en/contribute/"])
def test_every_page_exists_in_every_language(catalogue: Client, path: str) -> None:
    page = catalogue.get(path)
    for language in LANGUAGES[1:]:
        other = page.one(f'nav a[hreflang="{language}"]').get("href")
        answer = catalogue.get(other)
        assert answer.status == 200
        assert answer.texts("h1") != page.texts("h1")


def test_the_same_practices_are_found_in_every_interface_language(catalogue: Client) -> None:
    totals = {total_of(catalogue.get(list_address(language=code))) for code in LANGUAGES}
    assert len(totals) == 1


def test_countries_are_named_and_sorted_in_the_readers_language(catalogue: Client) -> None:
    page = catalogue.get(list_address(language="fr"))
    names = page.texts('fieldset[data-facet="country"] label')
    assert any("Royaume-Uni" in name for name in names)
    assert not any("United Kingdom" in name for name in names)
    assert set(counts_of(page, "country")) == set(counts_of(catalogue.get(LIST), "country"))


def test_a_topic_is_found_by_its_name_in_any_interface_language(catalogue: Client) -> None:
    assert total_of(catalogue.get(list_address(("q", "espace public")))) > 0

"""One sentence tells a query, in every language of the interface."""

import pytest
from django.utils import translation

from exemplar.catalogue.sentence import count_in_words, sentence, title
from exemplar.search.query import SearchQuery
from tests.catalogue.vocabulary import a_vocabulary

EVERYTHING = SearchQuery(
    words="school",
    chosen={"topic": ("education", "language"), "country": ("IT", "GB")},
    year_from=2015,
    year_to=2020,
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (SearchQuery(), "12 practices, newest first"),
        (SearchQuery(words="school"), "12 practices for “school”, best match first"),
        (
            SearchQuery(chosen={"status": ("ongoing",)}),
            "12 practices, status: Ongoing, newest first",
        ),
        (
            EVERYTHING,
            "12 practices for “school”, about Education or Language, in Italy or United Kingdom, "
            "between 2015 and 2020, best match first",
        ),
    ],
)
def test_a_query_in_words(query: SearchQuery, words: str) -> None:
    assert sentence(query, 12, a_vocabulary()) == words


def test_a_query_in_french_and_arabic() -> None:
    with translation.override("fr"):
        assert title(EVERYTHING, 2, a_vocabulary("fr")).startswith(
            "2 pratiques pour «\u202fschool\u202f», sur\u202f: Éducation"
        )
    with translation.override("ar"):
        assert title(EVERYTHING, 2, a_vocabulary("ar")).startswith("ممارستان عن «school»، في")


def test_many_values_are_cut_short() -> None:
    years = tuple(str(year) for year in range(2000, 2020))
    assert title(SearchQuery(chosen={"year": years}), 3, a_vocabulary()) == (
        "3 practices, in the year 2000, 2001, 2002, 2003, 2004 or 15 others"
    )


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 practice"),
        ("en", 12345, "12,345 practices"),
        ("fr", 0, "0 pratique"),
        ("ar", 2, "ممارستان"),
        ("ar", 11, "11 ممارسة"),
    ],
)
def test_numbers_follow_the_languages_plural_rules(language: str, number: int, words: str) -> None:
    with translation.override(language):
        assert count_in_words(number, language) == words

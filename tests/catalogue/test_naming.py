"""Names, numbers, dates and their order as each language of the interface writes them."""

import pytest
from django.utils import translation

from exemplar.catalogue import naming
from exemplar.catalogue.period import Period
from exemplar.core.countries import country_name
from exemplar.website.environment import TRANSLATED

TWELVE_THOUSAND = {
    "en": "12,345", "fr": "12\u202f345", "es": "12.345", "it": "12.345", "pt": "12\xa0345",
    "de": "12.345", "uk": "12\xa0345", "ar": "12,345",
}  # fmt: skip
DAYS = {
    "en": "5 March 2026", "fr": "5 mars 2026", "es": "5 de marzo de 2026", "it": "5 marzo 2026",
    "pt": "5 de março de 2026", "de": "5. März 2026", "uk": "5 березня 2026\u202fр.",
    "ar": "5 مارس 2026",
}  # fmt: skip
PERIODS = {
    "en": ("since 2016, ongoing", "since 2016"),
    "fr": ("depuis 2016, en cours", "depuis 2016"),
    "es": ("desde 2016, en curso", "desde 2016"),
    "it": ("dal 2016, in corso", "dal 2016"),
    "pt": ("desde 2016, em curso", "desde 2016"),
    "de": ("seit 2016, läuft noch", "seit 2016"),
    "uk": ("з 2016, триває", "з 2016"),
    "ar": ("منذ 2016، ولا تزال مستمرة", "منذ 2016"),
}


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_and_days(language: str) -> None:
    assert naming.number(12345, language) == TWELVE_THOUSAND[language]
    assert naming.number(999, language) == "999"
    assert naming.day("2026-03-05T10:00:00+00:00", language) == DAYS[language]


def test_four_figures_stand_together_where_the_language_has_it_so() -> None:
    written = {language: naming.number(1234, language) for language in TRANSLATED}
    assert {language for language, number in written.items() if number == "1234"} == {"es", "pt"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_period_in_words(language: str) -> None:
    with translation.override(language):
        period = Period("2016, ongoing", 2016, None, ongoing=True)
        assert (period.in_words(), period.in_line(as_given=False)) == PERIODS[language]


def test_portuguese_is_that_of_europe() -> None:
    assert country_name("PL", "pt") == "Polónia"
    assert country_name("CZ", "pt") == "Chéquia"
    assert country_name("PL", "pt-BR") == "Polônia"


def test_a_language_within_a_sentence_is_written_small_where_it_should_be() -> None:
    assert naming.language_in_text("en", "fr") == "anglais"
    assert naming.language_name("en", "fr") == "Anglais"
    assert naming.language_in_text("en", "de") == "Englisch"
    assert naming.language_in_text("en", "uk") == "англійська"


def test_lists_are_in_the_order_of_the_readers_alphabet() -> None:
    def first(language: str, *codes: str) -> str:
        return min(codes, key=lambda code: naming.language_order(code, language))

    assert first("es", "ar", "de") == "de"  # alemán before árabe
    assert first("uk", "uk", "ja") == "uk"  # українська before японська
    german = naming.country_order("de")
    assert german["EG"] < german["AL"] < german["AT"] < german["PL"]  # Ägypten … Österreich

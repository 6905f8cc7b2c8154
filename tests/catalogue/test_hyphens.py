"""Very long words may break, and only they."""

import pytest

from exemplar.catalogue.hyphens import in_html, in_text

LONG = "Wohnungsbaugesellschaften"


def test_a_very_long_word_gets_soft_hyphens() -> None:
    soft = in_text(f"Die {LONG} für alle", "de")
    assert soft.replace("\u00ad", "") == f"Die {LONG} für alle"
    assert "nungs\u00adbau\u00adge" in soft


@pytest.mark.parametrize(
    "text",
    [
        "Gemeinsame Grundsätze",
        "https://example.org/interculturalcitiesprogramme",
        "interculturalcitiesprogramme.example.org",
        "someonewithaverylongname@example.org",
    ],
)
def test_other_words_and_addresses_stay(text: str) -> None:
    assert in_text(text, "de") == text


@pytest.mark.parametrize("language", ["ko", "ar", "xx"])
def test_a_language_without_a_dictionary_stays(language: str) -> None:
    assert in_text(LONG, language) == LONG


def test_tags_stay_as_they_are() -> None:
    html = in_html(f'<p>{LONG} <a href="/{LONG}" class="{LONG}">hier</a></p>', "de")
    assert html.count("\u00ad") == in_text(LONG, "de").count("\u00ad")
    assert f'href="/{LONG}" class="{LONG}"' in html

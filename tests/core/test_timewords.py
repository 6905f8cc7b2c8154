import json
from importlib.resources import files
from itertools import pairwise

import pytest

from exemplar.core.timespan import TimeSpan

TABLES = {
    file.name.removesuffix(".json"): json.loads(file.read_text("utf-8"))
    for file in files("exemplar.core").joinpath("data", "timewords").iterdir()
    if file.name.endswith(".json")
}
LANGUAGES = ["en", "fr", "de", "it", "es", "pt", "nl", "el", "tr", "uk", "pl", "hr", "sq", "sv",
             "no", "da", "fi", "ar"]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_months_and_its_words_for_still(language: str) -> None:
    table = TABLES[language]
    assert len(table["months"]) == 12
    assert len(table["still"]) >= 10
    assert table.get("since") or table.get("from")


@pytest.mark.parametrize("language", TABLES)
def test_every_word_for_still_makes_a_period_ongoing(language: str) -> None:
    for word in TABLES[language].get("still", ()):
        span = TimeSpan.parse(f"2016 - {word}")
        assert (span.start, span.end, span.ongoing) == (2016, None, True), word


@pytest.mark.parametrize("language", TABLES)
def test_every_opening_word_opens(language: str) -> None:
    table = TABLES[language]
    for word in (*table.get("since", ()), *table.get("from", ())):
        assert TimeSpan.parse(f"{word} 2016").ongoing is True, word
    for word in table.get("onwards", ()):
        assert TimeSpan.parse(f"2016 {word}").ongoing is True, word


@pytest.mark.parametrize("language", TABLES)
def test_every_closing_word_closes(language: str) -> None:
    table = TABLES[language]
    for word in (*table.get("until", ()), *table.get("to", ())):
        span = TimeSpan.parse(f"2016 {word} 2018")
        assert (span.start, span.end, span.ongoing) == (2016, 2018, False), word


@pytest.mark.parametrize("language", TABLES)
def test_every_month_with_a_year_is_that_year(language: str) -> None:
    for names in TABLES[language].get("months", ()):
        for name in names:
            span = TimeSpan.parse(f"{name} 2018")
            assert (span.start, span.end, span.ongoing) == (2018, 2018, None), name


@pytest.mark.parametrize("language", TABLES)
def test_two_months_of_a_year_close_a_period(language: str) -> None:
    months = TABLES[language].get("months", ())
    for first, second in pairwise(months):
        span = TimeSpan.parse(f"{first[0]} - {second[0]} 2018")
        assert (span.start, span.end, span.ongoing) == (2018, 2018, False), first


@pytest.mark.parametrize("language", TABLES)
def test_fillers_change_nothing(language: str) -> None:
    for word in TABLES[language].get("filler", ()):
        span = TimeSpan.parse(f"{word} 2018")
        # "do" is "of" in Portuguese, but "until" in Polish, and then nothing is known.
        if span.is_known and not span.ongoing:
            assert (span.start, span.end) == (2018, 2018), word

"""A period reads naturally wherever it stands."""

import pytest
from django.utils import translation

from exemplar.catalogue.period import Period


@pytest.mark.parametrize(
    ("period", "words", "line"),
    [
        (Period("2020", 2020, 2020, None), "2020", "2020"),
        (Period("2017-2021", 2017, 2021, False), "2017–2021", "2017–2021"),
        (Period("Since 2016", 2016, None, True), "since 2016, ongoing", "since 2016"),
        (Period("permanent", None, None, True), "ongoing", "ongoing"),
        (Period("some day", None, None, None), "some day", "some day"),
        (Period("", None, None, None), "", ""),
        (Period("until 2019", None, 2019, False), "until 2019", "until 2019"),
    ],
)
def test_a_period_in_words(period: Period, words: str, line: str) -> None:
    assert period.in_words() == words
    assert period.in_line(as_given=False) == line


def test_readers_of_the_original_see_the_words_that_the_city_gave() -> None:
    period = Period("2018-2022 (still in use)", 2018, None, True)
    assert period.in_line(as_given=True) == "2018-2022 (still in use)"
    assert period.in_line(as_given=False) == "since 2018"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "depuis 2016, en cours"), ("ar", "منذ 2016، ولا تزال مستمرة")],
)
def test_each_language_has_words_of_its_own(language: str, words: str) -> None:
    with translation.override(language):
        assert Period("since 2016", 2016, None, True).in_words() == words

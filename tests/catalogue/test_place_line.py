"""The place line is what the founding page prints, and reads naturally with more or less."""

import pytest
from django.utils import translation

from exemplar.catalogue.place_line import place_line
from exemplar.practices.record import PublicPlace

ANSAN = PublicPlace("KR", "South Korea", "Ansan", token="kr-ansan")
TURIN = PublicPlace("IT", "Italy", "Turin", token="it-turin")
MILAN = PublicPlace("IT", "Italy", "Milan", token="it-milan")
BELGIUM = PublicPlace("BE", "Belgium")
CATALONIA = PublicPlace("ES", "Spain", region="Catalonia")


@pytest.mark.parametrize(
    ("places", "period", "line"),
    [
        ([ANSAN], "2020", "South Korea Ansan 2020"),
        ([BELGIUM], "2021", "Belgium 2021"),
        ([CATALONIA], "", "Spain Catalonia"),
        ([TURIN, MILAN], "2019", "Italy Turin, Milan 2019"),
        ([TURIN, BELGIUM, MILAN], "2019", "Italy Turin, Belgium, Italy Milan 2019"),
        ([BELGIUM, TURIN, MILAN, ANSAN], "", "Belgium, Italy Turin, Milan and 1 more place"),
    ],
)
def test_a_place_line(places: list[PublicPlace], period: str, line: str) -> None:
    assert place_line(places, period, "en", limit=3).text == line


def test_countries_are_named_in_the_readers_language() -> None:
    with translation.override("fr"):
        assert place_line([ANSAN], "2020", "fr").text == "Corée du Sud Ansan 2020"

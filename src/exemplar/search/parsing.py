"""Reading an address's parameters into a query. Nothing raises: what cannot be used is named."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final, cast

from exemplar.core.text import clean_line
from exemplar.search.query import (
    DEFAULT_PAGE_SIZE,
    FACETS,
    PAGE_SIZES,
    SORTS,
    STATUSES,
    WORDS_LIMIT,
    Facet,
    SearchQuery,
    Sort,
)

#: Options of one facet that are read; no one ticks more.
MOST_OPTIONS: Final = 100
YEARS: Final = range(1900, 2101)
_LAST_PAGE: Final = 10_000_000
_SHOWN: Final = 60
#: What a broken sequence of UTF-8 has become when an address is decoded.
_NO_CHARACTER: Final = "\ufffd"
_UNREADABLE: Final = frozenset({"\0", _NO_CHARACTER})

#: Names that visitors and other sites try; the canonical address has the names on the right.
_ALIASES: Final = {
    "query": "q",
    "keywords": "q",
    "search": "q",
    "topics": "topic",
    "countries": "country",
    "cities": "city",
    "years": "year",
    "lang": "language",
    "order": "sort",
}


#: Every parameter of a list's address.
PARAMETERS: Final = ("q", *FACETS, "year_from", "year_to", "sort", "page", "page_size")


def canonical_name(name: str) -> str:
    """A parameter's name as we write it; names that are none of ours come back as they are."""
    lower = name.strip().lower()
    return _ALIASES.get(lower, lower)


class Kind(Enum):
    """Why something in an address was not used."""

    UNKNOWN = "unknown"
    """No such topic, place, language, status or sort."""
    MALFORMED = "malformed"
    """Not a year, a page number or a page size; words without a letter or a digit."""
    UNREADABLE = "unreadable"
    """Characters that are none: null bytes, and what UTF-8 cannot be; the rest is used."""
    TOO_LONG = "too long"
    """The words were cut at `WORDS_LIMIT` characters."""
    TOO_MANY = "too many"
    """More than `MOST_OPTIONS` options of a facet, or a second value where one is expected."""
    REVERSED = "reversed"
    """`year_from` is after `year_to`: neither is used."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in the address that was not used: `value` as it was written, cut for showing."""

    parameter: str
    value: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class KnownValues:
    """What exists: topic slugs, city tokens, alpha-2 country codes and language codes."""

    topics: Collection[str]
    cities: Collection[str]
    countries: Collection[str]
    languages: Collection[str]


def read(
    parameters: Iterable[tuple[str, str]], language: str, known: KnownValues
) -> tuple[SearchQuery, tuple[Problem, ...]]:
    """The query of a reader of `language`, and what was left out of it, in the address's order.

    Empty values mean nothing. Parameters that are none of ours are passed over in silence."""
    reader = _Reader(known)
    values: dict[str, list[str]] = {}
    for raw_name, raw_value in parameters:
        name = canonical_name(raw_name)
        if name in PARAMETERS and not _UNREADABLE.isdisjoint(raw_value):
            reader.refuse_characters(name)
        value = clean_line(raw_value.replace(_NO_CHARACTER, ""))
        if value:
            values.setdefault(name, []).append(value)
    chosen = {facet: options for facet in FACETS if (options := reader.options(facet, values))}
    year_from, year_to = reader.span(values)
    query = SearchQuery(
        words=reader.words(values),
        chosen=chosen,
        year_from=year_from,
        year_to=year_to,
        sort=reader.sort(values),
        page=reader.page(values),
        page_size=reader.page_size(values),
        language=language,
    )
    return query, tuple(reader.problems)


class _Reader:
    """Reads one address; `problems` grow as it goes, each once."""

    def __init__(self, known: KnownValues) -> None:
        self._known = known
        self._seen: dict[Problem, None] = {}

    @property
    def problems(self) -> Iterable[Problem]:
        return self._seen

    def _refuse(self, parameter: str, value: str, kind: Kind) -> None:
        clipped = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
        self._seen[Problem(parameter, clipped, kind)] = None

    def refuse_characters(self, parameter: str) -> None:
        """Note that a value had characters that nobody can read."""
        self._refuse(parameter, "", Kind.UNREADABLE)

    def words(self, values: dict[str, list[str]]) -> str:
        words = self._single("q", values) or ""
        if words and not any(map(str.isalnum, words)):
            self._refuse("q", words, Kind.MALFORMED)
            return ""
        if len(words) <= WORDS_LIMIT:
            return words
        self._refuse("q", words, Kind.TOO_LONG)
        return words[:WORDS_LIMIT].rstrip()

    def options(self, facet: Facet, values: dict[str, list[str]]) -> tuple[str, ...]:
        written = list(dict.fromkeys(values.get(facet, ())))
        if len(written) > MOST_OPTIONS:
            self._refuse(facet, written[MOST_OPTIONS], Kind.TOO_MANY)
        options: dict[str, None] = {}
        for value in written[:MOST_OPTIONS]:
            option = self._option(facet, value)
            if option is None:
                kind = Kind.MALFORMED if facet == "year" else Kind.UNKNOWN
                self._refuse(facet, value, kind)
            else:
                options[option] = None
        return tuple(options)

    def _option(self, facet: Facet, value: str) -> str | None:
        """The facet's value that was meant, None where there is none."""
        match facet:
            case "topic":
                return _among(self._known.topics, value.lower())
            case "country":
                return _among(self._known.countries, value.upper())
            case "city":
                return _among(self._known.cities, value.lower())
            case "status":
                return _among(STATUSES, value.lower())
            case "language":
                code = value.lower()
                return _among(self._known.languages, "nb" if code == "no" else code)
            case "year":
                year = _year(value)
                return None if year is None else str(year)

    def span(self, values: dict[str, list[str]]) -> tuple[int | None, int | None]:
        start, end = self._bound("year_from", values), self._bound("year_to", values)
        if start is not None and end is not None and start > end:
            self._refuse("year_from", f"{start}–{end}", Kind.REVERSED)
            return None, None
        return start, end

    def _bound(self, name: str, values: dict[str, list[str]]) -> int | None:
        value = self._single(name, values)
        year = None if value is None else _year(value)
        if value is not None and year is None:
            self._refuse(name, value, Kind.MALFORMED)
        return year

    def sort(self, values: dict[str, list[str]]) -> Sort | None:
        value = self._single("sort", values)
        if value is None or value.lower() in SORTS:
            return cast("Sort", value.lower()) if value else None
        self._refuse("sort", value, Kind.UNKNOWN)
        return None

    def page(self, values: dict[str, list[str]]) -> int:
        return self._number("page", values, range(1, _LAST_PAGE), 1)

    def page_size(self, values: dict[str, list[str]]) -> int:
        return self._number("page_size", values, PAGE_SIZES, DEFAULT_PAGE_SIZE)

    def _number(
        self, name: str, values: dict[str, list[str]], allowed: Collection[int], default: int
    ) -> int:
        value = self._single(name, values)
        if value is None:
            return default
        number = _integer(value)
        if number is not None and number in allowed:
            return number
        self._refuse(name, value, Kind.MALFORMED)
        return default

    def _single(self, name: str, values: dict[str, list[str]]) -> str | None:
        """The first value; another one beside it is named."""
        written = list(dict.fromkeys(values.get(name, ())))
        if len(written) > 1:
            self._refuse(name, written[1], Kind.TOO_MANY)
        return written[0] if written else None


def _among(known: Collection[str], value: str) -> str | None:
    return value if value in known else None


def _integer(value: str) -> int | None:
    # Longer numbers are out of every range; very long ones int() refuses to read.
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= 9 else None


def _year(value: str) -> int | None:
    year = _integer(value)
    return year if year is not None and len(value) == 4 and year in YEARS else None

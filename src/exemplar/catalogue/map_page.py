"""Everything that the map's template shows, in plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exemplar.catalogue import naming
from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.finder import Finder
from exemplar.catalogue.maps.clustering import DRAWN_WIDTH, Circle, Dot, clustered
from exemplar.catalogue.maps.extent import Extent, around
from exemplar.catalogue.sentence import count_in_words
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.search.parsing import MOST_OPTIONS
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results

#: The id of the list beside the map, where a circle of too many cities for one address leads.
LIST_ID: Final = "cities"
#: A circle's name lists no more cities than these.
NAMED: Final = 6


@dataclass(frozen=True, slots=True)
class City:
    """A city of the list; `dot` None means that it is not on the map."""

    name: str
    count: int
    label: str
    address: str
    dot: Dot | None


@dataclass(frozen=True, slots=True)
class CountryOnMap:
    """The cities of one country in the reader's alphabetical order."""

    country: str
    cities: tuple[City, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle as it is drawn, with its name and the list that it leads to."""

    circle: Circle
    label: str
    number: str
    address: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """`list_address` is the list without a chosen city: script adds those of a circle to it.
    `unplaced` is what no circle stands for: cities without coordinates, and in words the practices
    without a city."""

    finder: Finder
    extent: Extent
    marks: tuple[Mark, ...]
    countries: tuple[CountryOnMap, ...]
    unplaced: tuple[CountryOnMap, ...]
    without_city: str
    list_address: str


def map_page(
    finder: Finder,
    results: Results,
    cityless: int,
    vocabulary: Vocabulary,
    coordinates: Mapping[str, tuple[float, float]],
) -> MapPage:
    """The map of a query; `cityless` of its practices name no city, `coordinates` are on the plane
    by the cities' tokens."""
    query = finder.query
    everywhere = query.without_facet("city")
    cities = {
        token: _city(token, count, everywhere, vocabulary, coordinates)
        for token, count in counts_of(query, results).items()
    }
    dots = [city.dot for city in cities.values() if city.dot]
    extent = around([(dot.x, dot.y) for dot in dots])
    return MapPage(
        finder,
        extent,
        tuple(
            _mark(circle, cities, everywhere)
            for circle in clustered(dots, extent.width / DRAWN_WIDTH)
        ),
        _by_country((t for t, city in cities.items() if city.dot), cities, vocabulary),
        _by_country((t for t, city in cities.items() if not city.dot), cities, vocabulary),
        _without_city(cityless, vocabulary.language),
        address_of(everywhere, vocabulary.language),
    )


def counts_of(query: SearchQuery, results: Results) -> dict[str, int]:
    """The cities to show: where some are chosen only these, for the facet counts the others too."""
    chosen = query.chosen.get("city", ())
    counts = results.counts.get("city", {})
    return {t: count for t, count in counts.items() if count and (not chosen or t in chosen)}


def _city(
    token: str,
    count: int,
    everywhere: SearchQuery,
    vocabulary: Vocabulary,
    coordinates: Mapping[str, tuple[float, float]],
) -> City:
    name = vocabulary.label("city", token)
    place = {"city": name, "country": vocabulary.label("country", country_of(token))}
    practices = count_in_words(count, vocabulary.language)
    return City(
        name,
        count,
        _("%(city)s, %(country)s: %(practices)s") % {**place, "practices": practices},
        address_of(everywhere.with_option("city", token), vocabulary.language),
        Dot(token, *coordinates[token], count) if token in coordinates else None,
    )


def _mark(circle: Circle, cities: Mapping[str, City], everywhere: SearchQuery) -> Mark:
    first = cities[circle.dots[0].token]
    language = everywhere.language
    number = naming.number(circle.count, language)
    if len(circle.dots) == 1:
        return Mark(circle, first.label, number, first.address)
    found = [cities[dot.token] for dot in circle.dots]
    names = ", ".join(f"{city.name} {city.count}" for city in found[:NAMED])
    more = ", …" if len(found) > NAMED else ""
    label = _("Cities near each other: %(names)s") % {"names": names + more}
    if len(circle.dots) > MOST_OPTIONS:
        return Mark(circle, label, number, f"#{LIST_ID}")
    for dot in circle.dots:
        everywhere = everywhere.with_option("city", dot.token)
    return Mark(circle, label, number, address_of(everywhere, language))


def country_of(token: str) -> str:
    """A city's token begins with its country's code: "gb-kirklees"."""
    return token.partition("-")[0].upper()


def _by_country(
    tokens: Iterable[str], cities: Mapping[str, City], vocabulary: Vocabulary
) -> tuple[CountryOnMap, ...]:
    countries = naming.country_order(vocabulary.language)
    order = vocabulary.city_order

    def place(token: str) -> tuple[int, int]:
        return countries.get(country_of(token), len(countries)), order.get(token, len(order))

    return tuple(
        CountryOnMap(vocabulary.label("country", code), tuple(cities[t] for t in group))
        for code, group in groupby(sorted(tokens, key=place), key=country_of)
    )


def _without_city(count: int, language: str) -> str:
    if not count:
        return ""
    return ngettext(
        "%(count)s practice names a country or a region, but no city.",
        "%(count)s practices name a country or a region, but no city.",
        count,
    ) % {"count": naming.number(count, language)}

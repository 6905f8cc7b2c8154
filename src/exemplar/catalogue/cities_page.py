"""All cities of a list by country, for a catalogue with more of them than a facet can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from exemplar.catalogue import naming
from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.facets import Option, option
from exemplar.catalogue.sentence import count_in_words, order
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core.places import country_name
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results


@dataclass(frozen=True, slots=True)
class CountryCities:
    """The cities of one country in the reader's alphabetical order."""

    country: str
    cities: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class CitiesPage:
    """`kept` are the parameters of the list but its cities, which the form sends along."""

    total: int
    count: str
    order: str
    countries: tuple[CountryCities, ...]
    kept: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    back: str


def cities_page(
    query: SearchQuery, results: Results, vocabulary: Vocabulary, notices: Sequence[str] = ()
) -> CitiesPage:
    """The page for a query; a chosen city stays on it without a match."""
    language = vocabulary.language
    others = query.without_facet("city").parameters()
    return CitiesPage(
        results.total,
        count_in_words(results.total, language),
        order(query, vocabulary),
        _by_country(query, results, vocabulary),
        tuple(others),
        tuple(notices),
        address_of(query.on_page(1), language),
    )


def _by_country(
    query: SearchQuery, results: Results, vocabulary: Vocabulary
) -> tuple[CountryCities, ...]:
    counts = results.counts.get("city", {})
    chosen = frozenset(query.chosen.get("city", ()))
    countries = naming.country_order(vocabulary.language)
    cities = vocabulary.city_order

    def place(token: str) -> tuple[int, int]:
        return countries.get(_country(token), len(countries)), cities.get(token, len(cities))

    present = {token for token, count in counts.items() if count} | chosen
    return tuple(
        CountryCities(
            country_name(code, vocabulary.language),
            tuple(
                option("city", token, counts.get(token, 0), token in chosen, vocabulary)
                for token in tokens
            ),
        )
        for code, tokens in groupby(sorted(present, key=place), key=_country)
    )


def _country(token: str) -> str:
    """A city's token begins with its country's code: "gb-kirklees"."""
    return token.partition("-")[0].upper()

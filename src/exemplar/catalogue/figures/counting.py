"""The figures of a query, from the index's own counts.

As in the facets, a figure leaves its own filter out: each number is the total of the list that its
bar leads to.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.figures.figure import Bar, BarFigure, Figure, HeatMap
from exemplar.catalogue.sentence import count_in_words
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.search.query import Facet, SearchQuery
from exemplar.search.result import Results

Pairs = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Counted:
    """What the index says of a query; `pairs` counts topics with countries."""

    query: SearchQuery
    results: Results
    pairs: Pairs
    vocabulary: Vocabulary


def by_topic(counted: Counted) -> BarFigure:
    """Practices by topic, the most frequent first, each topic of the scheme."""
    counts = counted.results.counts.get("topic", {})
    topics = sorted(counted.vocabulary.topics, key=lambda topic: -counts.get(topic, 0))
    return _bars("topic", _("Practices by topic"), _("Topic"), topics, counted)


def by_country(counted: Counted) -> BarFigure:
    """Practices by country, the most frequent first."""
    counts = counted.results.counts.get("country", {})
    order = naming.country_order(counted.vocabulary.language)
    present = (code for code, count in counts.items() if count)
    countries = sorted(present, key=lambda code: (-counts[code], order.get(code, len(order))))
    return _bars("country", _("Practices by country"), _("Country"), countries, counted)


def by_year(counted: Counted) -> BarFigure:
    """Practices by year, every year from the first to the last; one that goes on counts in each."""
    counts = counted.results.counts.get("year", {})
    present = [int(year) for year, count in counts.items() if count]
    years = range(min(present), max(present) + 1) if present else range(0)
    return _bars("year", _("Practices by year"), _("Year"), map(str, years), counted)


def by_topic_and_country(counted: Counted) -> HeatMap:
    """Every topic with every country that has a practice, countries with most practices first."""
    vocabulary = counted.vocabulary
    columns = {country for _topic, country in counted.pairs}
    weights = {
        column: sum(n for (_topic, country), n in counted.pairs.items() if country == column)
        for column in columns
    }
    order = naming.country_order(vocabulary.language)
    countries = sorted(columns, key=lambda code: (-weights[code], order.get(code, len(order))))
    return HeatMap(
        "topic",
        _("Practices by topic and country"),
        _("Topic"),
        _("Practices"),
        tuple(vocabulary.label("country", code) for code in countries),
        tuple(
            (topic.label, tuple(_cell(counted, topic.slug, code) for code in countries))
            for topic in vocabulary.topics.values()
        ),
    )


#: By the name that the figure has in addresses, in the page's order.
FIGURES: Final[dict[str, Callable[[Counted], Figure]]] = {
    "topics": by_topic,
    "countries": by_country,
    "years": by_year,
    "topics-by-country": by_topic_and_country,
}


def _bars(
    facet: Facet, title: str, heading: str, values: Iterable[str], counted: Counted
) -> BarFigure:
    counts = counted.results.counts.get(facet, {})
    others = counted.query.without_facet(facet)
    chosen = counted.query.chosen.get(facet, ())
    vocabulary = counted.vocabulary
    bars = (
        _bar(
            value,
            vocabulary.label(facet, value),
            counts.get(value, 0),
            others.with_option(facet, value),
            is_chosen=value in chosen,
        )
        for value in values
    )
    return BarFigure(facet, title, heading, _("Practices"), tuple(bars))


def _cell(counted: Counted, topic: str, country: str) -> Bar:
    vocabulary = counted.vocabulary
    others = counted.query.without_facet("topic").without_facet("country")
    names = (vocabulary.label("topic", topic), vocabulary.label("country", country))
    return _bar(
        country,
        ", ".join(names),
        counted.pairs.get((topic, country), 0),
        others.with_option("topic", topic).with_option("country", country),
    )


def _bar(value: str, label: str, count: int, query: SearchQuery, *, is_chosen: bool = False) -> Bar:
    language = query.language
    practices = count_in_words(count, language)
    name = _("%(label)s: %(practices)s") % {"label": label, "practices": practices}
    return Bar(value, label, count, address_of(query, language), name, is_chosen)

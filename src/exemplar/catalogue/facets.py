"""The facets of the list: which values each offers, in which order, and what folds away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.catalogue.histogram import Histogram, histogram
from exemplar.catalogue.vocabulary import Vocabulary, facet_legend, facet_title
from exemplar.catalogue.year_fields import YearField, year_fields
from exemplar.search.parsing import Problem
from exemplar.search.query import FACETS, STATUSES, Facet, SearchQuery
from exemplar.search.result import Results

#: Values beyond these fold away; chosen ones never do, nor do topics: they are the table of
#: contents.
SHOWN = 8

#: What is unfolded when the page opens, beside every facet that narrows the list already.
OPEN = frozenset({"topic", "country", "year"})
#: A catalogue may have thousands of cities: the list offers the largest, a page of its own all.
CITIES = 40


@dataclass(frozen=True, slots=True)
class Option:
    """One check box; `attributes` and `words` are HTML (see `Vocabulary.choice`)."""

    value: str
    attributes: Markup
    words: Markup
    count: int
    chosen: bool

    def __html__(self) -> str:
        """The list item, as templates write it. There are hundreds on a page, and a template would
        escape each of the parts, which are markup and numbers already."""
        none, checked = "" if self.count else " option-none", " checked" if self.chosen else ""
        return (
            f'<li><label class="option{none}"><input type="checkbox" {self.attributes}'
            f' data-count="{self.count}"{checked}>{self.words}'
            f' <span class="option-count">{self.count}</span></label></li>'
        )


@dataclass(frozen=True, slots=True)
class FacetBlock:
    """One facet. The last `folded` of its options fold away; `others` is how many more values only
    the page of all values offers."""

    name: Facet
    title: str
    legend: str
    options: tuple[Option, ...]
    folded: int
    chosen: int
    is_open: bool
    others: int = 0
    histogram: Histogram | None = None
    fields: tuple[YearField, ...] = ()


def facet_blocks(
    query: SearchQuery,
    results: Results,
    vocabulary: Vocabulary,
    problems: Sequence[Problem] = (),
) -> tuple[FacetBlock, ...]:
    """Every facet in the address's order; they stay in sight where nothing is found. `problems`
    are what the address holds and the query does not."""
    return tuple(facet_block(facet, query, results, vocabulary, problems) for facet in FACETS)


def facet_block(
    facet: Facet,
    query: SearchQuery,
    results: Results,
    vocabulary: Vocabulary,
    problems: Sequence[Problem] = (),
) -> FacetBlock:
    """One facet with its values' counts."""
    counts = results.counts.get(facet, {})
    chosen = frozenset(query.chosen.get(facet, ()))
    offered = values_of(facet, counts, chosen, vocabulary)
    kept = offered
    if facet == "city" and len(offered) > CITIES:
        kept = offered[:CITIES] + [value for value in offered[CITIES:] if value in chosen]
    shown = len(kept) if facet == "topic" else SHOWN
    kept = unfolded_first(kept, chosen, shown)
    span = facet == "year" and not (query.year_from is None and query.year_to is None)
    number = len(chosen) + span
    return FacetBlock(
        facet,
        facet_title(facet),
        facet_legend(facet),
        tuple(
            option(facet, value, counts.get(value, 0), value in chosen, vocabulary)
            for value in kept
        ),
        max(0, len(kept) - max(shown, len(chosen))),
        number,
        is_open=facet in OPEN or number > 0,
        others=len(offered) - len(kept),
        histogram=histogram(counts, query) if facet == "year" else None,
        fields=year_fields(query, problems) if facet == "year" else (),
    )


def unfolded_first(values: list[str], chosen: frozenset[str], shown: int) -> list[str]:
    """The values with those that stay in sight first: `shown` of them, all chosen ones included,
    in their order; then the rest in its order."""
    if len(values) <= shown or not chosen.intersection(values[shown:]):
        return values
    room = shown - sum(value in chosen for value in values)
    first = [value for value in values if value not in chosen][: max(0, room)]
    seen = chosen.union(first)
    return [v for v in values if v in seen] + [v for v in values if v not in seen]


def option(facet: Facet, value: str, count: int, is_chosen: bool, vocabulary: Vocabulary) -> Option:
    """One value of a facet."""
    attributes, words = vocabulary.choice(facet, value)
    return Option(value, attributes, words, count, is_chosen)


def values_of(
    facet: Facet, counts: Mapping[str, int], chosen: frozenset[str], vocabulary: Vocabulary
) -> list[str]:
    """The values on offer in their order: topics as the scheme has them and even without a hit,
    countries and languages as the reader's alphabet has them, years newest first, cities by size
    (an alphabetical choice of the largest would hide that it is a choice)."""
    if facet == "topic":
        return list(vocabulary.topics)
    if facet == "status":
        return list(STATUSES)
    present = {value for value, count in counts.items() if count} | chosen
    if facet == "country":
        order = naming.country_order(vocabulary.language)
        return sorted(present, key=lambda code: order.get(code, len(order)))
    if facet == "language":
        return sorted(present, key=lambda code: naming.language_order(code, vocabulary.language))
    if facet == "year":
        return sorted(present, reverse=True)
    places = vocabulary.city_order
    return sorted(present, key=lambda city: (-counts.get(city, 0), places.get(city, len(places))))

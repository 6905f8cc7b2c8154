"""The rules of filters and words, one practice at a time: what every engine has to agree with."""

from exemplar.search.analysis.reading import Sequence
from exemplar.search.document import Document
from exemplar.search.query import Facet, SearchQuery


def occurrences(sequence: Sequence, stream: list[str]) -> int:
    """How often the tokens stand one after the other in a stream."""
    size = len(sequence)
    return sum(
        stream[at] == sequence[0] and tuple(stream[at : at + size]) == sequence
        for at in range(len(stream) - size + 1)
    )


def stands_in(sequence: Sequence, stream: list[str]) -> bool:
    """Whether the tokens stand one after the other in a stream."""
    if len(sequence) == 1:
        return sequence[0] in stream
    return occurrences(sequence, stream) > 0


def values_of(document: Document, facet: Facet, this_year: int) -> frozenset[str]:
    """The values of a facet under which a practice counts."""
    match facet:
        case "topic":
            return frozenset(document.topics)
        case "country":
            return frozenset(country for country, _ in document.places)
        case "city":
            return frozenset(city for _, city in document.places if city is not None)
        case "year":
            return frozenset(map(str, document.years(this_year)))
        case "status":
            return frozenset({document.status})
        case "language":
            return frozenset(document.languages)


def passes(document: Document, query: SearchQuery, this_year: int) -> bool:
    """Whether a practice passes every filter of a query; its words are not looked at."""
    for facet, chosen in query.chosen.items():
        if chosen and not values_of(document, facet, this_year).intersection(chosen):
            return False
    if query.year_from is None and query.year_to is None:
        return True
    years = document.years(this_year)
    return bool(years) and (
        (query.year_from is None or years[-1] >= query.year_from)
        and (query.year_to is None or years[0] <= query.year_to)
    )

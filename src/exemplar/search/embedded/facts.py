"""What the columns keep of a practice: everything that filters, counts and sorts, and no text."""

from dataclasses import dataclass
from typing import Final

from exemplar.search.document import Document
from exemplar.search.query import Facet

#: The facets that are columns of values; years are spans and have columns of their own.
VALUED: Final[tuple[Facet, ...]] = ("topic", "country", "city", "status", "language")

#: `last` of an ongoing practice, `first` of one without a known start, both of one without a date.
#: The present year takes their place when a query runs.
ONGOING: Final = 32_000
UNDATED: Final = -32_000


@dataclass(frozen=True, slots=True)
class Facts:
    """One practice's row: the values of each facet of `VALUED`, in the order of its places, topics
    and languages; `titles` stand in the order of its languages."""

    uid: str
    values: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]
    first: int
    last: int
    added: float


def facts_of(document: Document) -> Facts:
    """The row of a document."""
    values: dict[Facet, tuple[str, ...]] = {
        "topic": document.topics,
        "country": tuple(country for country, _ in document.places),
        "city": tuple(city for _, city in document.places if city is not None),
        "status": (document.status,),
        "language": document.languages,
    }
    first, last = _span(document)
    return Facts(
        uid=document.uid,
        values=tuple(tuple(dict.fromkeys(values[facet])) for facet in VALUED),
        titles=tuple(version.title for version in document.versions),
        first=first,
        last=last,
        added=document.added,
    )


def _span(document: Document) -> tuple[int, int]:
    """First and last year as stored: what depends on the present year is left open."""
    if document.ongoing:
        return (ONGOING if document.start_year is None else document.start_year), ONGOING
    years = document.years(0)
    return (years[0], years[-1]) if years else (UNDATED, UNDATED)

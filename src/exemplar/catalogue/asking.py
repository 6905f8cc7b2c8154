"""From a request to the index and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone

from exemplar.catalogue import naming
from exemplar.catalogue.visit import Visit
from exemplar.practices import reading
from exemplar.practices.record import PublicRecord
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.search.parsing import KnownValues, Problem, read
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results


def query_of(visit: Visit) -> tuple[SearchQuery, tuple[Problem, ...]]:
    """The query that the address holds, and what of it was left out."""
    vocabulary = visit.vocabulary
    known = KnownValues(
        topics=vocabulary.topics,
        cities=vocabulary.cities,
        countries=naming.country_order(visit.language),
        languages=frozenset(settings.CONTENT_LANGUAGES),
    )
    return read(_pairs(visit.request.GET), visit.language, known)


def results_of(query: SearchQuery) -> Results:
    """What the index answers today. Raises `EngineUnavailable`."""
    return current_engine().search(query, today=timezone.localdate())


def index_state() -> int:
    """The last change that the index holds: a list may lag behind the log for a moment.

    Raises `EngineUnavailable`.
    """
    return current_engine().cursor()


def index_state_if_any() -> int | None:
    """The same for a page that does without the index where there is none."""
    try:
        return index_state()
    except EngineUnavailable:
        return None


@dataclass(frozen=True, slots=True)
class Found:
    """A page of results with its practices, each in the version for the reader."""

    results: Results
    practices: tuple[PublicRecord, ...]


def find(query: SearchQuery) -> Found:
    """Ask the index, then read what the page shows in 1 query. Raises `EngineUnavailable`."""
    results = results_of(query)
    cards = reading.cards(results.uids) if results.uids else []
    return Found(results, tuple(card.in_language(query.language) for card in cards))


def _pairs(parameters: QueryDict) -> Iterator[tuple[str, str]]:
    for name, values in parameters.lists():
        for value in values:
            yield name, value

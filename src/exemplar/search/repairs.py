"""Ways out of a search that finds nothing, and what a repaired search was taken to mean."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from exemplar.core.text import clean_line
from exemplar.search.analysis.reading import read
from exemplar.search.analysis.spelling import allowed_distance
from exemplar.search.engine import SearchEngine
from exemplar.search.query import Facet, SearchQuery
from exemplar.search.result import Results

Dropped = Facet | Literal["words", "quotes", "filters", "spelling"]

#: Searches that are tried for each word that may have been misspelt.
_SPELLINGS: Final = 3
#: Words that may have been misspelt; whoever types more has left the words behind.
_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class WayOut:
    """The search without one thing: what is `dropped` (a facet with all its options, the words, the
    quotation marks around them, all filters, or how a word was spelled), the query that is left,
    and how many practices it finds."""

    dropped: Dropped
    query: SearchQuery
    total: int


def ways_out(engine: SearchEngine, query: SearchQuery, *, today: date) -> tuple[WayOut, ...]:
    """What to drop from a search that finds nothing; () where nothing helps.

    First the nearest spelling of a word that finds something under the same filters, then what
    helps most. A facet's options are dropped together: they are joined by "or", one less would not
    help. Raises `EngineUnavailable`."""

    def way(dropped: Dropped, changed: SearchQuery) -> WayOut:
        found = engine.search(replace(changed, page_size=1), today=today)
        return WayOut(dropped, changed, found.total)

    spellings = [way("spelling", other) for other in _spelled_otherwise(engine, query)]
    shortened = [way(dropped, shorter) for dropped, shorter in _shorter(query).items()]
    return (*_helpful(spellings), *_helpful(shortened))


def spelled(query: SearchQuery, results: Results) -> SearchQuery | None:
    """The query with each repaired word replaced by the word that it was most likely meant to be;
    None where nothing was repaired."""
    words = query.words
    for typed, meant in results.repaired.items():
        words = _with(words, typed, meant[0])
    return None if words == query.words else query.with_words(words)


def _helpful(ways: list[WayOut]) -> Iterable[WayOut]:
    return sorted((way for way in ways if way.total), key=lambda way: -way.total)


def _with(words: str, typed: str, meant: str) -> str:
    return re.sub(rf"\b{re.escape(typed)}\b", lambda _: meant, words)


def _spelled_otherwise(engine: SearchEngine, query: SearchQuery) -> Iterator[SearchQuery]:
    """The query with one word replaced by one of the nearest words of the index: the word may be
    there, but only in practices that the filters leave out."""
    units = read(query.words, query.language).units
    for unit in [unit for unit in units if allowed_distance(unit.spelling)][:_WORDS]:
        for meant in engine.near(unit.spelling)[:_SPELLINGS]:
            yield query.with_words(_with(query.words, unit.typed, meant))


def _shorter(query: SearchQuery) -> dict[Dropped, SearchQuery]:
    facets: list[Facet] = [facet for facet, options in query.chosen.items() if options]
    if "year" not in facets and (query.year_from is not None or query.year_to is not None):
        facets.append("year")
    shorter: dict[Dropped, SearchQuery] = {facet: query.without_facet(facet) for facet in facets}
    if query.words:
        shorter["words"] = query.with_words("")
    if '"' in query.words:
        shorter["quotes"] = query.with_words(clean_line(query.words.replace('"', " ")))
    if len(facets) > 1:
        shorter["filters"] = query.without_filters()
    return shorter

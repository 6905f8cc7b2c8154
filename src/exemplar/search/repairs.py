"""Ways out of a search that finds nothing, and what a repaired search was taken to mean."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from exemplar.core.text import clean_line
from exemplar.search.engine import SearchEngine
from exemplar.search.query import Facet, SearchQuery
from exemplar.search.result import Results

Dropped = Facet | Literal["words", "quotes", "filters"]


@dataclass(frozen=True, slots=True)
class WayOut:
    """The search without one thing: what is `dropped` (a facet with all its options, the words, the
    quotation marks around them, or all filters), the query that is left, and how many practices it
    finds."""

    dropped: Dropped
    query: SearchQuery
    total: int


def ways_out(engine: SearchEngine, query: SearchQuery, *, today: date) -> tuple[WayOut, ...]:
    """What to drop from a search that finds nothing, what helps most first; () where nothing does.

    A facet's options are dropped together: they are joined by "or", one less would not help.
    Raises `EngineUnavailable`."""
    found = (
        WayOut(dropped, shorter, engine.search(replace(shorter, page_size=1), today=today).total)
        for dropped, shorter in _shorter(query).items()
    )
    return tuple(sorted((way for way in found if way.total), key=lambda way: -way.total))


def spelled(query: SearchQuery, results: Results) -> SearchQuery | None:
    """The query with each repaired word replaced by the word that it was most likely meant to be;
    None where nothing was repaired."""
    words = query.words
    for typed, meant in results.repaired.items():
        words = re.sub(rf"\b{re.escape(typed)}\b", lambda _, to=meant[0]: to, words)  # type: ignore[misc]
    return None if words == query.words else query.with_words(words)


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

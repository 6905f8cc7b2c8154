"""Fills an engine and asks it, as the contract of the engines does."""

from datetime import date
from typing import Final

from exemplar.search.document import Document
from exemplar.search.engine import SearchEngine
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results

TODAY: Final = date(2026, 7, 1)


def filled(engine: SearchEngine, *documents: Document) -> SearchEngine:
    """The engine with these documents and no others."""
    engine.replace_all(documents, cursor=1)
    return engine


def results(engine: SearchEngine, words: str = "", **values: object) -> Results:
    """What it answers to words and to the other parts of a query, named as SearchQuery does."""
    return engine.search(SearchQuery(words, **values), today=TODAY)  # type: ignore[arg-type]


def found(engine: SearchEngine, words: str = "", **values: object) -> list[str]:
    """The uids of the first fifty that it finds, sorted: for tests that leave the order open."""
    return sorted(results(engine, words, page_size=50, **values).uids)

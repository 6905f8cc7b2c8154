"""The one door to an index. Adapters: `search.memory` (reference), `search.embedded`, later OpenSearch."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from exemplar.search.document import Document
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results


class EngineUnavailable(Exception):
    """The index did not answer. A visitor sees 503 with the query kept, never "0 results"."""


class SearchEngine(Protocol):
    """Finds, filters, counts and sorts. Every adapter passes tests/contract/test_engines.py."""

    def search(self, query: SearchQuery, *, today: date) -> Results:
        """Answer one query; an ongoing practice counts in every year up to `today`'s.

        Raises `EngineUnavailable`."""
        ...

    def replace_all(self, documents: Iterable[Document], *, cursor: int) -> None:
        """Build the index anew from `documents` (streamed) and swap it in as one act."""
        ...

    def update(
        self, documents: Iterable[Document], removed: Collection[str], *, cursor: int
    ) -> None:
        """Add or replace `documents`, drop the uids in `removed`, and remember `cursor`: one act."""
        ...

    def cursor(self) -> int:
        """The sequence number of the last change that the index holds; 0 when it is empty."""
        ...

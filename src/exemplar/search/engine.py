"""The one door to an index. Adapters: `search.memory` (the reference) and `search.embedded`."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Final, Protocol

from exemplar.search.document import Document
from exemplar.search.query import SearchQuery, ValuedFacet
from exemplar.search.result import Results

#: What two practices have in common, weighed: each topic, each word of the title.
SHARED_TOPIC: Final = 2
TITLE_WORD: Final = 1


class EngineUnavailable(Exception):
    """The index did not answer. A visitor sees 503 with the query kept, never "0 results"."""


class NotWritten(Exception):
    """The index could not be written, for one because the disk is full; it stays as it was, and
    building it anew would not help."""


class SearchEngine(Protocol):
    """Finds, filters, counts and sorts. Every adapter passes tests/contract/test_engine_*.py."""

    def search(self, query: SearchQuery, *, today: date) -> Results:
        """Answer one query; an ongoing practice counts in every year up to `today`'s.

        Raises `EngineUnavailable`."""
        ...

    def cross(
        self, query: SearchQuery, first: ValuedFacet, second: ValuedFacet, *, today: date
    ) -> Mapping[tuple[str, str], int]:
        """How many practices have each pair of values of two facets, pairs that none has left out.

        As with single counts, both facets' own filters are left out, so that each number is the
        total of the list which that pair is chosen for. Raises `EngineUnavailable`."""
        ...

    def lacking(self, query: SearchQuery, facet: ValuedFacet, *, today: date) -> int:
        """How many of a query's practices have no value of a facet: no city, for one.

        Raises `EngineUnavailable`."""
        ...

    def alike(self, uid: str, language: str, limit: int = 12) -> tuple[str, ...]:
        """The practices that have most in common with one: topics, and words of the title as a
        reader of `language` sees it.

        Those of other cities first, since they tell a reader more; of these the closest, then those
        with fewer topics, then by uid. () for an unknown uid, and none that has nothing in common.

        Raises `EngineUnavailable`."""
        ...

    def titled(self, typed: str, limit: int = 5) -> tuple[str, ...]:
        """Practices to suggest: each word typed so far begins a word of their titles (in any of
        their languages). Those with a title that begins so come first; () for no words.

        Otherwise the order, and which of more than `limit`, is left to the engine. Raises
        `EngineUnavailable`."""
        ...

    def near(self, word: str) -> tuple[str, ...]:
        """The other words of the index that one may have been meant to be, by the rules of typing
        errors (`analysis.spelling.nearest`) and folded; the one in most practices first.

        Raises `EngineUnavailable`."""
        ...

    def replace_all(self, documents: Iterable[Document], *, cursor: int) -> None:
        """Build the index anew from `documents` (streamed, each uid once), swap it in as one act.

        Searches go on meanwhile. Raises `NotWritten`."""
        ...

    def update(
        self, documents: Iterable[Document], removed: Collection[str], *, cursor: int
    ) -> None:
        """Add or replace `documents`, drop the uids in `removed`, remember `cursor`: one act.

        Raises `NotWritten`; `EngineUnavailable` where there is no index yet, or none that can be
        read."""
        ...

    def cursor(self) -> int:
        """The sequence number of the last change that the index holds; 0 when nothing was written.

        Raises `EngineUnavailable` where there is no index, or none that can be read."""
        ...

    def claim(self, *, wait: bool) -> AbstractContextManager[bool]:
        """The right to write, held inside the block: True, or False where another process or thread
        has it and the caller does not `wait`. Writing takes it by itself; who reads the log first
        and writes then holds it over both."""
        ...

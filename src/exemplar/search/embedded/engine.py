"""The engine that needs no server: files in a folder, read by any number of processes."""

import threading
from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from exemplar.search.analysis.fields import analyse
from exemplar.search.analysis.folding import fold
from exemplar.search.document import Document
from exemplar.search.embedded import arrays
from exemplar.search.embedded.alike import alike
from exemplar.search.embedded.columns import Columns, arrays_of, empty
from exemplar.search.embedded.facts import Facts, facts_of
from exemplar.search.embedded.layout import (
    COLUMNS,
    WORDS,
    Layout,
    Signature,
    write_facts,
)
from exemplar.search.embedded.lock import WriterLock
from exemplar.search.embedded.segments import WordsUpdate
from exemplar.search.embedded.snapshot import Snapshot
from exemplar.search.embedded.vocabulary import Vocabulary
from exemplar.search.embedded.words import WordsWriter
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import SearchQuery, ValuedFacet
from exemplar.search.result import Results

#: A pointer may change between reading it and opening what it names; twice in a row it does not.
_ATTEMPTS = 3


class EmbeddedEngine:
    """`SearchEngine` over the files in `folder`, which is made when first written to."""

    def __init__(self, folder: Path) -> None:
        self._layout = Layout(folder)
        self._lock = WriterLock(self._layout.lock)
        self._opening = threading.Lock()
        self._open: tuple[Signature, Snapshot] | None = None

    def search(self, query: SearchQuery, *, today: date) -> Results:
        """See `SearchEngine`."""
        return self._snapshot().search(query, today.year)

    def cross(
        self, query: SearchQuery, first: ValuedFacet, second: ValuedFacet, *, today: date
    ) -> dict[tuple[str, str], int]:
        """See `SearchEngine`."""
        return self._snapshot().cross(query, first, second, today.year)

    def lacking(self, query: SearchQuery, facet: ValuedFacet, *, today: date) -> int:
        """See `SearchEngine`."""
        return self._snapshot().lacking(query, facet, today.year)

    def alike(self, uid: str, language: str, limit: int = 12) -> tuple[str, ...]:
        """See `SearchEngine`."""
        return alike(self._snapshot(), uid, language, limit)

    def titled(self, typed: str, limit: int = 5) -> tuple[str, ...]:
        """See `SearchEngine`."""
        return self._snapshot().titled(typed, limit)

    def near(self, word: str) -> tuple[str, ...]:
        """See `SearchEngine`."""
        return self._snapshot().vocabulary.near(fold(word))

    def cursor(self) -> int:
        """See `SearchEngine`."""
        return self._snapshot().cursor

    def claim(self, *, wait: bool) -> AbstractContextManager[bool]:
        """See `SearchEngine`."""
        return self._lock.held(wait=wait)

    def replace_all(self, documents: Iterable[Document], *, cursor: int) -> None:
        """See `SearchEngine`. Readers go on with the old generation until the new one is whole."""
        with self._lock.held(wait=True), self._layout.fresh() as generation:
            rows: dict[int, Facts] = {}
            counts: Counter[str] = Counter()
            with WordsWriter(generation / WORDS, anew=True) as writer:
                for row, document in enumerate(documents):
                    rows[row] = facts_of(document)
                    counts.update(_add(writer, row, document))
            _write(generation, empty().patched(rows, ()), Vocabulary.of(counts), cursor)

    def update(
        self, documents: Iterable[Document], removed: Collection[str], *, cursor: int
    ) -> None:
        """See `SearchEngine`. The new generation shares the old one's words but for the changes."""
        with self._lock.held(wait=True), self._layout.fresh() as generation:
            old = self._snapshot()
            fresh = {document.uid: document for document in documents}
            rows = old.columns.rows_of({*fresh, *removed})
            gone = set(rows.values())
            placed = _placed(fresh, rows, old.columns)
            counts = Counter({w: -n for w, n in old.spellings_of(sorted(gone)).items()})
            with WordsUpdate(old.generation / WORDS, generation / WORDS) as writer:
                for row in gone:
                    writer.remove(row)
                for row, document in placed.items():
                    counts.update(_add(writer, row, document))
            changed = {row: facts_of(document) for row, document in placed.items()}
            columns = old.columns.patched(changed, gone - changed.keys())
            _write(generation, columns, old.vocabulary.patched(counts), cursor)

    def _snapshot(self) -> Snapshot:
        """The generation that is pointed to; the one already open while that is the same."""
        signature = self._layout.signature()
        held = self._open
        if held is not None and held[0] == signature:
            return held[1]
        with self._opening:
            held = self._open
            if held is None or held[0] != self._layout.signature():
                self._open = held = self._opened()
            return held[1]

    def _opened(self) -> tuple[Signature, Snapshot]:
        for attempt in range(1, _ATTEMPTS + 1):
            signature = self._layout.signature()
            try:
                before = self._open[1] if self._open else None
                return signature, Snapshot(self._layout.current(), before)
            except EngineUnavailable:
                if attempt == _ATTEMPTS or signature == self._layout.signature():
                    raise
        raise AssertionError("The last attempt returns or raises")


def _write(generation: Path, columns: Columns, vocabulary: Vocabulary, cursor: int) -> None:
    arrays.write(generation / COLUMNS, {**arrays_of(columns), **vocabulary.arrays()})
    values = {facet: column.values for facet, column in columns.facets.items()}
    write_facts(generation, {"cursor": cursor, "values": values})


def _add(writer: WordsWriter | WordsUpdate, row: int, document: Document) -> frozenset[str]:
    analysed = analyse(document)
    spellings = analysed.spellings()
    writer.add(row, analysed, spellings)
    return spellings


def _placed(
    fresh: dict[str, Document], rows: dict[str, int], columns: Columns
) -> dict[int, Document]:
    """Each document's row: the one it has, else a hole, else one more at the end."""
    free = columns.free_rows()
    return {rows[uid] if uid in rows else next(free): doc for uid, doc in fresh.items()}

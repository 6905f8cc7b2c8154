"""The words: tantivy keeps the token streams, finds the rows that have them and ranks them."""

import errno
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import tantivy
from numpy.typing import NDArray

from exemplar.search.analysis.fields import FIELD_NAMES, WEIGHTS, Analysed, FieldName
from exemplar.search.analysis.reading import Sequence, Unit
from exemplar.search.engine import EngineUnavailable

_ROW: Final = "row"
_SPELLINGS: Final = "spellings"
_OPENINGS: Final = "openings"
#: Bytes; below 15 MB a thread tantivy refuses to work.
_HEAP: Final = 50_000_000
_UPDATE_HEAP: Final = 16_000_000


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    for name in FIELD_NAMES:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    # Signed: deleting by a term of an unsigned field deletes nothing (tantivy-py 0.27).
    builder.add_integer_field(_ROW, indexed=True, fast=True)
    builder.add_bytes_field(_SPELLINGS, stored=True)
    builder.add_text_field(_OPENINGS, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


_SCHEMA: Final = _schema()


@dataclass(frozen=True, slots=True)
class Found:
    """Rows that match, and how well: parallel arrays, in no order."""

    rows: NDArray[np.int64]
    scores: NDArray[np.float64]


class Words:
    """Reads the words of one generation, which never changes."""

    def __init__(self, folder: Path) -> None:
        with _reported(folder):
            index = tantivy.Index.open(str(folder))
            # Nothing will ever be committed here: no thread needs to watch for it.
            index.config_reader("manual")
            self._searcher = index.searcher()

    def all_of(self, units: Iterable[Unit]) -> Found:
        """The rows that have all units."""
        musts = [(tantivy.Occur.Must, _unit_query(unit)) for unit in units]
        return self._find(tantivy.Query.boolean_query(musts))

    def some_of(self, units: Iterable[Unit], needed: int) -> Found:
        """The rows that have at least `needed` of the units."""
        shoulds = [(tantivy.Occur.Should, _unit_query(unit)) for unit in units]
        return self._find(tantivy.Query.boolean_query(shoulds, needed))

    def titled(self, units: Iterable[Unit]) -> Found:
        """The rows with any of the units in a title; the score is how many units that are."""
        shoulds = [
            (
                tantivy.Occur.Should,
                tantivy.Query.const_score_query(_unit_query(unit, {"title": 1.0}), 1.0),
            )
            for unit in units
        ]
        return self._find(tantivy.Query.boolean_query(shoulds))

    def begun(self, starts: Collection[str], limit: int) -> NDArray[np.int64]:
        """Rows with a title word for each of these beginnings, the ones whose title begins with the
        first of them before the others."""
        parts = [(tantivy.Occur.Must, _begun("title", start)) for start in starts]
        first = next(iter(starts))
        parts.append((tantivy.Occur.Should, _begun(_OPENINGS, first)))
        with _reported():
            query = tantivy.Query.boolean_query(parts)
            hits = self._searcher.search(query, limit, count=False).hits
            rows = self._searcher.fast_field_values(_ROW, [address for _, address in hits])
        return np.array(rows, np.int64)

    def has(self, unit: Unit) -> bool:
        """Whether any row has the unit."""
        with _reported():
            return bool(self._searcher.search(_unit_query(unit), 1, count=False).hits)

    def spellings(self, rows: Iterable[int]) -> Iterator[list[str]]:
        """The plain words that each of these rows was stored with."""
        with _reported():
            for row in rows:
                query = tantivy.Query.term_query(_SCHEMA, _ROW, row)
                for _, address in self._searcher.search(query, 1, count=False).hits:
                    stored: Any = self._searcher.doc(address).get_first(_SPELLINGS)
                    yield bytes(stored).decode().split()

    def _find(self, query: Any) -> Found:
        with _reported():
            # A search for no hits at all panics.
            most = max(1, self._searcher.num_docs)
            hits = self._searcher.search(query, most, count=False).hits
            rows = self._searcher.fast_field_values(_ROW, [address for _, address in hits])
        scores = np.fromiter((score for score, _ in hits), np.float64, len(hits))
        return Found(np.array(rows, np.int64), scores)


class WordsWriter:
    """Fills the words of a generation that no one reads yet, when the block ends well."""

    def __init__(self, folder: Path, *, anew: bool) -> None:
        self._folder = folder
        with _writing(folder):
            index = tantivy.Index(_SCHEMA, str(folder)) if anew else tantivy.Index.open(str(folder))
            # One thread makes one segment, which is the fastest to read.
            self._writer = index.writer(_HEAP if anew else _UPDATE_HEAP, 1)

    def add(self, row: int, analysed: Analysed, spellings: Iterable[str]) -> None:
        """Store a practice's streams under its row."""
        document = tantivy.Document()
        document.add_integer(_ROW, row)
        document.add_bytes(_SPELLINGS, " ".join(spellings).encode())
        document.add_text(_OPENINGS, " ".join(analysed.openings()))
        for name in FIELD_NAMES:
            for stream in analysed.streams(name):
                document.add_text(name, " ".join(stream))
        with _writing(self._folder):
            self._writer.add_document(document)

    def remove(self, row: int) -> None:
        """Drop a row that was stored before this writer began."""
        with _writing(self._folder):
            self._writer.delete_documents_by_term(_ROW, row)

    def __enter__(self) -> "WordsWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write all of it, and merge segments where there are many; nothing when it failed.

        The writer is spent. Its threads have ended, so that its folder may be removed."""
        with _writing(self._folder):
            if kind is None:
                self._writer.commit()
            else:
                self._writer.rollback()
            self._writer.wait_merging_threads()


def _unit_query(unit: Unit, weights: Mapping[FieldName, float] = WEIGHTS) -> Any:
    """Any alternative in any field. Not a `dis max`: a word as typed outranks its mere stem."""
    parts = [
        (tantivy.Occur.Should, tantivy.Query.boost_query(_sequence_query(name, seq), weight))
        for name, weight in weights.items()
        for seq in unit.alternatives
    ]
    return tantivy.Query.boolean_query(parts)


def _begun(name: str, start: str) -> Any:
    """Words that begin so; a stem, which has a colon, is none. Folded words need no escaping."""
    pattern = tantivy.Query.regex_query(_SCHEMA, name, f"{start}[^:]*")
    return tantivy.Query.const_score_query(pattern, 1.0)


def _sequence_query(name: str, sequence: Sequence) -> Any:
    if len(sequence) == 1:
        return tantivy.Query.term_query(_SCHEMA, name, sequence[0], index_option="freq")
    return tantivy.Query.phrase_query(_SCHEMA, name, list(sequence))


@contextmanager
def _reported(folder: Path | None = None) -> Iterator[None]:
    """Tantivy's failures as ours: it raises ValueError for damaged files, or panics on them."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise EngineUnavailable(f"The words of the index {folder or ''} failed: {error}") from error
    except BaseException as error:
        # A panic derives from BaseException, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise EngineUnavailable(f"The words of the index {folder or ''} are damaged") from error


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """The same for what writes, with the operating system's errors as OSError: a full disk is no
    reason to call the index damaged."""
    try:
        with _reported(folder):
            yield
    except EngineUnavailable as error:
        # The library tells them from its own by their words alone, and not always which it was.
        said = str(error)
        if "StorageFull" in said or f"os error {errno.ENOSPC}" in said:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        if "os error" in said or "io::Error" in said:
            raise OSError(errno.EIO, said) from error
        raise

"""Writing a few changes to the words without writing all of them anew.

tantivy merges eight segments into one where each has up to 10,000 practices, whatever their sizes,
and lets nobody choose otherwise. In a catalogue of thousands every seventh change would thus write
all words again: a second for each 10,000 practices. So the large segments are laid aside, in a
folder of their own, while a change is written: tantivy sees the small ones alone and merges those.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from exemplar.search.analysis.fields import Analysed
from exemplar.search.embedded.words import WordsWriter

#: Practices from which on a segment is large: merging fewer takes a tenth of a second.
LARGE: Final = 1000
#: So many segments tantivy makes one of.
MERGED: Final = 8
#: With more large segments than this none is laid aside, so that tantivy makes one of them all:
#: once in some thousands of changes.
MOST_ASIDE: Final = 4

_META: Final = "meta.json"


class WordsUpdate:
    """Fills the words of a generation that no one reads yet from those of the one before, when the
    block ends well. Both are tantivy's folders; the new one is empty."""

    def __init__(self, old: Path, new: Path) -> None:
        self._new = new
        self._aside = new.with_name("aside")
        large = _large(old)
        _lay_out(old, new, lambda segment: segment not in large)
        self._small = WordsWriter(new, anew=False)
        self._large = None
        if large:
            self._aside.mkdir()
            _lay_out(old, self._aside, lambda segment: segment in large)
            self._large = WordsWriter(self._aside, anew=False)

    def add(self, row: int, analysed: Analysed, spellings: Iterable[str]) -> None:
        """Store a practice's streams under its row."""
        self._small.add(row, analysed, spellings)

    def remove(self, row: int) -> None:
        """Drop a row of the generation before."""
        for writer in self._writers():
            writer.remove(row)

    def __enter__(self) -> "WordsUpdate":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write all of it; nothing when it failed. See `WordsWriter`."""
        with ExitStack() as writers:
            for writer in self._writers():
                writers.push(writer)
            if error is not None:
                raise error
        if self._large is not None:
            _join(self._aside, self._new)

    def _writers(self) -> list[WordsWriter]:
        return [self._small] if self._large is None else [self._small, self._large]


def _large(words: Path) -> frozenset[str]:
    """The segments to lay aside: none where tantivy will not merge yet, nor where it should."""
    segments = _read(words / _META)["segments"]
    found = [s["segment_id"] for s in segments if s["max_doc"] >= LARGE]
    is_needed = len(segments) + 1 >= MERGED and len(found) <= MOST_ASIDE
    return frozenset(found if is_needed else ())


def _lay_out(old: Path, new: Path, is_chosen: Callable[[str], bool]) -> None:
    """Give `new` the chosen segments of `old`: tantivy never changes a file, so links will do.

    Where the file system has none, the files are copied."""
    meta = _read(old / _META)
    chosen = [segment for segment in meta["segments"] if is_chosen(segment["segment_id"])]
    for file in _files(old, chosen):
        try:
            (new / file.name).hardlink_to(file)
        except OSError:
            shutil.copyfile(file, new / file.name)
    (new / _META).write_text(json.dumps(meta | {"segments": chosen}), encoding="utf-8")


def _join(aside: Path, words: Path) -> None:
    """Put the segments that were laid aside with the others again, before them."""
    large, small = _read(aside / _META), _read(words / _META)
    for file in _files(aside, large["segments"]):
        file.rename(words / file.name)
    both = {
        "segments": large["segments"] + small["segments"],
        "opstamp": max(large["opstamp"], small["opstamp"]),
    }
    with (words / _META).open("w", encoding="utf-8") as out:
        json.dump(small | both, out)
        out.flush()
        # What readers are pointed to must be on the disk; tantivy has seen to the other files.
        os.fsync(out.fileno())
    shutil.rmtree(aside)


def _files(words: Path, segments: Iterable[dict[str, Any]]) -> Iterator[Path]:
    """The files of these segments, without what earlier changes have left."""
    for segment in segments:
        name = segment["segment_id"].replace("-", "")
        deletes = segment["deletes"]
        dropped = f"{name}.{deletes['opstamp']}.del" if deletes else ""
        for file in words.glob(f"{name}.*"):
            if file.suffix != ".del" or file.name == dropped:
                yield file


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))

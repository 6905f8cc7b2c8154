"""The index's folder: one sub-folder a generation, never changed once written, and a pointer.

    index/current        the name of the generation that readers open
    index/lock           held by the one writer (flock: the kernel frees it when the writer dies)
    index/<generation>/  words/ (tantivy), columns.bin, facts.json

The pointer is swapped by one rename, after everything that it names is on disk. A writer that dies
leaves at most a folder that nothing points to, which the next writer removes before it writes.
The generation that a change replaces stays until the next change: a reader may be opening it.
"""

import json
import os
import secrets
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import Stemmer

from exemplar.search.engine import EngineUnavailable, NotWritten

#: Changes with what is written and how words are analysed: an index of another format is rebuilt.
FORMAT: Final = (
    f"3; stemmer {Stemmer.version()}; Unicode {unicodedata.unidata_version}; "
    f"tantivy {version('tantivy')}"
)
FACTS: Final = "facts.json"
WORDS: Final = "words"
COLUMNS: Final = "columns.bin"
_POINTER: Final = "current"

Signature = tuple[int, int, int]


class Layout:
    """Names and moves the files below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def lock(self) -> Path:
        """The file that the writer locks."""
        return self.folder / "lock"

    def signature(self) -> Signature:
        """What changes when another generation is pointed to: one `stat`.

        Raises `EngineUnavailable` where there is no index."""
        try:
            found = (self.folder / _POINTER).stat()
        except OSError as error:
            raise EngineUnavailable(f"There is no index in {self.folder}") from error
        return found.st_ino, found.st_mtime_ns, found.st_size

    def current(self) -> Path:
        """The generation to read. Raises `EngineUnavailable` where there is none."""
        try:
            name = (self.folder / _POINTER).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise EngineUnavailable(f"There is no index in {self.folder}") from error
        if not name.isalnum():
            raise EngineUnavailable(f"The pointer in {self.folder} is damaged")
        return self.folder / name

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """A new empty generation to fill; readers are pointed to it when the block ends well.

        When it fails what was written is removed again. Raises `NotWritten`."""
        generation = self.folder / f"g{secrets.token_hex(8)}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep(self._pointed())
            (generation / WORDS).mkdir(parents=True)
            yield generation
            self._publish(generation)
        except BaseException as error:
            if self._pointed() != generation.name:
                shutil.rmtree(generation, ignore_errors=True)
            if isinstance(error, OSError):
                raise NotWritten(
                    f"The search index in {self.folder} could not be written and stays as it was: "
                    f"{error.strerror or error}"
                ) from error
            raise

    def _publish(self, generation: Path) -> None:
        """Point readers to a generation that is complete."""
        for file in generation.iterdir():
            if file.is_file():
                _sync(file)
        _sync(generation)
        waiting = self.folder / f"{_POINTER}.new"
        waiting.write_text(generation.name, encoding="ascii")
        _sync(waiting)
        waiting.replace(self.folder / _POINTER)
        _sync(self.folder)

    def _sweep(self, keep: str | None) -> None:
        """Remove every generation but this one: the writer's task, who holds the lock."""
        for entry in self.folder.iterdir():
            if entry.is_dir() and entry.name.startswith("g") and entry.name != keep:
                shutil.rmtree(entry, ignore_errors=True)

    def _pointed(self) -> str | None:
        try:
            return self.current().name
        except EngineUnavailable:
            return None


def write_facts(generation: Path, facts: dict[str, Any]) -> None:
    """Write the plain facts of a generation, with the format."""
    text = json.dumps({"format": FORMAT, **facts}, ensure_ascii=False)
    (generation / FACTS).write_text(text, encoding="utf-8")


def read_facts(generation: Path) -> dict[str, Any]:
    """The facts of a generation. Raises `EngineUnavailable` for another format; OSError and
    ValueError where they cannot be read."""
    facts: dict[str, Any] = json.loads((generation / FACTS).read_text(encoding="utf-8"))
    if facts.get("format") != FORMAT:
        raise EngineUnavailable(
            f"The index in {generation.parent} has the format {facts.get('format')!r}, "
            f"this version reads {FORMAT!r}: it has to be rebuilt"
        )
    return facts


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

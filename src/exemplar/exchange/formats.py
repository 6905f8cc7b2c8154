"""The formats that an import reads, and how a file's format is known."""

from pathlib import PurePath
from typing import Final

from exemplar.exchange import jsonfile, jsonlines
from exemplar.exchange.rows import Reader

READERS: Final[dict[str, Reader]] = {
    "json": jsonfile.read,
    "jsonl": jsonlines.read,
}

_EXTENSIONS: Final = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def format_of(filename: str) -> str | None:
    """The format that a file's name tells by its ending, if any."""
    return _EXTENSIONS.get(PurePath(filename).suffix.lower())

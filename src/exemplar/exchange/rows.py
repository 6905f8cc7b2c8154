"""What a format's reader gives: the rows of a file, each with its number, readable or not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO


class UnreadableFile(Exception):
    """A whole file cannot be read; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a file as it stands there. `number` counts lines or records from 1.

    `fault` says why the row cannot be read; `values` is empty then.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    fault: str = ""


Reader = Callable[[BinaryIO], Iterator[Row]]

"""JSON lines: one record a line (https://jsonlines.org), read and written."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from exemplar.exchange.jsonrecord import text_of
from exemplar.exchange.jsontext import UTF_16_MARKS, NotJson, decoded, parsed
from exemplar.exchange.rows import Row, UnreadableFile

LINE_LIMIT: Final = 4_000_000
"""Bytes of one line, more than the longest practice with every section full."""


def read(stream: BinaryIO) -> Iterator[Row]:
    """The rows of a file, one at a time; empty lines are passed over and still counted.

    Raises `UnreadableFile` for UTF-16, whose line feeds can't be told from letters.
    """
    number = 0
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        if number == 1 and line.startswith(UTF_16_MARKS):
            raise UnreadableFile("The file is UTF-16; save it as UTF-8.")
        if len(line) > LINE_LIMIT:
            _skip_rest_of_line(stream, line)
            yield Row(number, fault=f"The line is longer than {LINE_LIMIT // 1_000_000} MB.")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _row(number, line)


def write(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Each object as a line of text, with its line feed."""
    return (text_of(values) + "\n" for values in objects)


def _row(number: int, line: bytes) -> Row:
    try:
        values = parsed(decoded(line))
    except NotJson as error:
        return Row(number, fault=str(error))
    if not isinstance(values, dict):
        return Row(number, fault="A line must hold one object: {…}.")
    return Row(number, values)


def _skip_rest_of_line(stream: BinaryIO, begun: bytes) -> None:
    while begun and not begun.endswith(b"\n"):
        begun = stream.readline(LINE_LIMIT)

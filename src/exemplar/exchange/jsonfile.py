"""One JSON document: a list of records, the API's `{"items": [records]}`, or one record."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from exemplar.exchange.jsonrecord import text_of
from exemplar.exchange.jsontext import NotJson, decoded, parsed
from exemplar.exchange.rows import Row, UnreadableFile

SIZE_LIMIT: Final = 100_000_000
"""Bytes of a document, which is read whole; JSON lines have no such limit."""


def read(stream: BinaryIO) -> Iterator[Row]:
    """The records in their order, counted from 1. Raises `UnreadableFile`."""
    data = stream.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        limit = SIZE_LIMIT // 1_000_000
        raise UnreadableFile(f"The file is larger than {limit} MB; send it as JSON lines (.jsonl).")
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return
    try:
        document = parsed(decoded(data))
    except NotJson as error:
        raise UnreadableFile(str(error)) from error
    for number, item in enumerate(_records(document), start=1):
        if isinstance(item, dict):
            yield Row(number, item)
        else:
            yield Row(number, fault="A record must be an object: {…}.")


def write(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A list of the objects, one a line, in pieces as they come."""
    separator = "[\n"
    for values in objects:
        yield separator + text_of(values)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _records(document: Any) -> list[Any]:
    if isinstance(document, dict):
        items = document.get("items", [document])
        if isinstance(items, list):
            return items
    if isinstance(document, list):
        return document
    raise UnreadableFile("The file must hold a list of records or one record.")

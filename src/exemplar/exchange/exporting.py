"""The whole public catalogue, record by record, for a file of any size."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from exemplar.exchange import jsonfile, jsonlines, jsonrecord
from exemplar.exchange.site import Site
from exemplar.practices.reading import stream_published

Writer = Callable[[Iterable[dict[str, Any]]], Iterator[str]]

WRITERS: Final[dict[str, Writer]] = {
    "json": jsonfile.write,
    "jsonl": jsonlines.write,
}


def public_objects(site: Site) -> Iterator[dict[str, Any]]:
    """Every published record as a JSON object: by uid, the original before its translations."""
    for practice in stream_published():
        for version in practice.versions:
            yield jsonrecord.object_of(version, site)

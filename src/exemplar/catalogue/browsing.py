"""Practices straight from the database, for when the index does not answer."""

from collections.abc import Collection
from itertools import islice

from exemplar.practices.models import PublishedRecord
from exemplar.practices.record import PublicRecord, from_json

#: More than a page's worth is no help to someone who waits for the search.
SHOWN = 20


def newest_about(topics: Collection[str], limit: int = SHOWN) -> tuple[PublicRecord, ...]:
    """The practices first published last that have one of the topics (or any, where none is
    named), each in its original language; 1 query."""
    rows = PublishedRecord.objects.filter(is_original=True).order_by("-published")
    records = (from_json(card) for card in rows.values_list("card", flat=True).iterator(200))
    wanted = frozenset(topics)
    fitting = (r for r in records if not wanted or wanted.intersection(r.topics))
    return tuple(islice(fitting, limit))

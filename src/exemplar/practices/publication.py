"""Brings the public records of practices up to what the editing side says; for `changes` alone."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from exemplar.practices import projection
from exemplar.practices.models.guard import writing
from exemplar.practices.models.published import PublishedRecord, Slug, Tombstone
from exemplar.practices.record import PublicRecord, to_json

Key = tuple[str, str]  # uid, language
Line = tuple[str, str, str]  # uid, language, kind

#: Practices at a time: below SQLite's limit of variables in a query, and little memory.
_CHUNK = 300


def renew(kinds: dict[str, str]) -> list[Line]:
    """Rewrite the records of these uids (uid to kind of change) and say what became different."""
    lines: list[Line] = []
    uids = iter(kinds)
    while chunk := list(islice(uids, _CHUNK)):
        lines += _renew(chunk, kinds)
    return lines


def row_of(record: PublicRecord) -> PublishedRecord:
    """The table's row for a record, not saved."""
    return PublishedRecord(
        uid=record.uid,
        language=record.language,
        is_original=record.is_original,
        slug=record.slug,
        title=record.title,
        card=projection.card_of(record),
        record=to_json(record),
        published=_time(record.published),
        updated=_time(record.updated),
    )


def _renew(uids: list[str], kinds: dict[str, str]) -> list[Line]:
    old = {(row.uid, row.language): row for row in PublishedRecord.objects.filter(uid__in=uids)}
    buried = set(Tombstone.objects.filter(uid__in=uids).values_list("uid", flat=True))
    new = {(record.uid, record.language): row_of(record) for record in projection.records_of(uids)}
    gone = [row for key, row in old.items() if key not in new]
    appeared = [row for key, row in new.items() if key not in old]
    changed = [
        _replaced(old[key], row)
        for key, row in new.items()
        if key in old and not _same(old[key], row)
    ]
    _store(gone, appeared, changed)
    _keep_names(appeared + changed)
    _bury({key[0] for key in old} - {key[0] for key in new})
    Tombstone.objects.filter(uid__in=buried & {key[0] for key in new}).delete()
    return [
        *((row.uid, row.language, _leaving(row, new)) for row in gone),
        *_arrivals(appeared, old, buried),
        *((row.uid, row.language, kinds[row.uid]) for row in changed),
    ]


def _store(
    gone: list[PublishedRecord], appeared: list[PublishedRecord], changed: list[PublishedRecord]
) -> None:
    with writing():
        if gone:
            PublishedRecord.objects.filter(pk__in=[row.pk for row in gone]).delete()
        for row in changed:
            row.save()
        PublishedRecord.objects.bulk_create(appeared)


def _keep_names(rows: Iterable[PublishedRecord]) -> None:
    names = [Slug(slug=row.slug, uid=row.uid, language=row.language) for row in rows]
    Slug.objects.bulk_create(names, ignore_conflicts=True)


def _bury(uids: set[str]) -> None:
    now = timezone.now()
    Tombstone.objects.bulk_create(
        [Tombstone(uid=uid, at=now) for uid in uids], ignore_conflicts=True
    )


def _leaving(row: PublishedRecord, new: dict[Key, PublishedRecord]) -> str:
    return "unpublish" if any(uid == row.uid for uid, _ in new) else "archive"


def _arrivals(
    appeared: list[PublishedRecord], old: dict[Key, PublishedRecord], buried: set[str]
) -> list[Line]:
    public = {uid for uid, _ in old}
    lines: list[Line] = []
    for row in appeared:
        lines.append((row.uid, row.language, _arriving(row.uid, public, buried)))
        public.add(row.uid)
    return lines


def _arriving(uid: str, public: set[str], buried: set[str]) -> str:
    if uid in buried:
        return "restore"
    return "translate" if uid in public else "publish"


def _same(old: PublishedRecord, new: PublishedRecord) -> bool:
    return bool(old.record == new.record and old.card == new.card)


def _replaced(old: PublishedRecord, new: PublishedRecord) -> PublishedRecord:
    new.pk = old.pk
    new._state.adding = False
    return new


def _time(text: str | None) -> datetime:
    return (parse_datetime(text) if text else None) or timezone.now()

"""The log of what the public sees, and the only door to it.

Every act that alters the public side runs through `project`, `touch` or `note_site`, inside its own
transaction. Readers (the index, feeds, caches) keep the last `seq` that they have seen and ask for
what came `since`. That loses nothing because acts take turns: `seq` has no gap, and a line never
appears before one with a lower number, on any database.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.dispatch import Signal
from django.utils import timezone

from exemplar.practices.models.guard import writing
from exemplar.practices.models.published import Change, PublishedRecord

#: Any number will do, as long as nothing else in the database locks the same one.
_TURN = 0x6578656D706C6172 & 0x7FFFFFFFFFFFFFFF

#: Sent when this process has added lines, before they are committed: what was kept is stale.
grown = Signal()

#: A line of the log to be: uid, language, kind.
Line = tuple[str, str, str]


@dataclass
class _Pending:
    """What one act has touched so far, in order: uid to kind."""

    projected: dict[str, str] = field(default_factory=dict)
    touched: dict[str, str] = field(default_factory=dict)
    site: dict[str, None] = field(default_factory=dict)


_pending: ContextVar[_Pending | None] = ContextVar("what this act has touched", default=None)


def last_seq() -> int:
    """The number of the last line; 0 before the first."""
    # Every page asks: the ORM takes ten times as long to phrase it as SQLite to answer.
    with connection.cursor() as cursor:
        cursor.execute("SELECT MAX(seq) FROM practices_change")
        last: int | None = cursor.fetchone()[0]
    return last or 0


def since(seq: int, limit: int = 1000) -> list[Change]:
    """The lines after `seq`, oldest first, at most `limit`."""
    return list(Change.objects.filter(seq__gt=seq).order_by("seq")[:limit])


def project(uids: Iterable[str], kind: str = "update") -> None:
    """Derive these practices' public records anew, and log each (uid, language) that differs.

    `kind` names the reason for records that change; one that appears is "publish", "translate" or
    "restore", one that goes is "unpublish" (other languages stay) or "archive" (none is left).
    """
    with together() as pending:
        for uid in uids:
            pending.projected.setdefault(uid, kind)


def touch(uids: Iterable[str], kind: str) -> None:
    """Log every published language of these practices: what they refer to reads differently now."""
    with together() as pending:
        for uid in uids:
            pending.touched.setdefault(uid, kind)


def note_site(kind: str = "site") -> None:
    """Log that something on every page changed: a text, the menu, the topics' labels."""
    with together() as pending:
        pending.site.setdefault(kind)


@contextmanager
def together() -> Iterator[_Pending]:
    """Make one act of what happens inside: each practice is projected once, at the end.

    Opens a transaction where there is none, in which no other act writes: what is read inside, a
    free name or the number of the last line, stays true. When the act fails nothing is written.
    """
    outer = _pending.get()
    if outer is not None:
        yield outer
        return
    pending = _Pending()
    token = _pending.set(pending)
    try:
        with transaction.atomic():
            _await_turn()
            yield pending
            _write(pending)
    finally:
        _pending.reset(token)


def _write(pending: _Pending) -> None:
    from exemplar.practices import publication  # it reads the models, which call this module

    if not (pending.projected or pending.touched or pending.site):
        return
    lines = publication.renew(pending.projected)
    lines += _touched(pending.touched, {line[:2] for line in lines})
    lines += [("", "", kind) for kind in pending.site]
    if lines:
        _append(lines)


def _append(lines: Iterable[Line]) -> None:
    """Add lines at the end of the log; it is the caller's turn, who wrote what they tell of."""
    now = timezone.now()
    first = last_seq() + 1
    rows = [
        Change(seq=seq, uid=uid, language=language, kind=kind, at=now)
        for seq, (uid, language, kind) in enumerate(lines, start=first)
    ]
    with writing():
        Change.objects.bulk_create(rows, batch_size=1000)
    grown.send(Change)


def _touched(touched: dict[str, str], logged: set[tuple[str, str]]) -> list[Line]:
    rows = PublishedRecord.objects.filter(uid__in=touched).values_list("uid", "language")
    return [
        (uid, language, touched[uid])
        for uid, language in rows.order_by("uid", "-is_original", "language")
        if (uid, language) not in logged
    ]


def _await_turn() -> None:
    """Wait until no other act is under way; the turn ends with the transaction.

    SQLite's writing transactions are alone from their first statement (IMMEDIATE). PostgreSQL's
    take this lock, and give it back only when others see what they wrote. At the beginning of the
    act, because one that had locked rows before could wait for another that waits for those rows.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])

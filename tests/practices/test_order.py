"""Two acts at once: the second waits, so that no reader of the log is ever ahead of a line."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress

import pytest
from django.db import connection

from exemplar.practices import changes

pytestmark = pytest.mark.django_db(transaction=True)

A_MOMENT = 0.3
"""Seconds in which an act that need not wait would long be done."""


class Mishap(Exception):
    """What ends an act before its time."""


@contextmanager
def beside(act: Callable[[], None]) -> Generator[threading.Thread, None, None]:
    """Run `act` in a thread, over a connection of its own, which has ended with the block."""

    def run() -> None:
        try:
            act()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    yield thread
    thread.join(timeout=30)
    assert not thread.is_alive()


def test_numbers_appear_in_their_order() -> None:
    before = changes.last_seq()
    inside, over = threading.Event(), threading.Event()

    def first() -> None:
        with changes.together():
            changes.note_site("first")
            inside.set()
            over.wait(timeout=30)

    with beside(first):
        inside.wait(timeout=30)
        with beside(lambda: changes.note_site("second")) as second:
            second.join(A_MOMENT)
            assert second.is_alive(), "the second act did not wait for the first"
            assert changes.last_seq() == before
            over.set()
    lines = changes.since(before)
    assert [(line.seq, line.kind) for line in lines] == [
        (before + 1, "first"),
        (before + 2, "second"),
    ]


def test_an_act_that_fails_leaves_no_gap() -> None:
    before = changes.last_seq()
    inside, over = threading.Event(), threading.Event()

    def failing() -> None:
        with suppress(Mishap), changes.together():
            changes.note_site("undone")
            inside.set()
            over.wait(timeout=30)
            raise Mishap

    with beside(failing):
        inside.wait(timeout=30)
        with beside(lambda: changes.note_site("done")):
            over.set()
    assert [(line.seq, line.kind) for line in changes.since(before)] == [(before + 1, "done")]


def test_readers_do_not_wait() -> None:
    before = changes.last_seq()
    with changes.together():
        seen: list[int] = []
        with beside(lambda: seen.append(changes.last_seq())):
            pass
        assert seen == [before]

"""Who brings the index up to date: the follower where there is one, else who committed."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from exemplar.jobs.models import ActRecord
from exemplar.jobs.stopping import StopRequest
from exemplar.practices import changes
from exemplar.search import following, keeping
from exemplar.search.attendance import Attendance
from exemplar.search.current import await_change, current_engine, follower
from tests.practices.factories import a_published_practice
from tests.website.serving.installation import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def attendance(tmp_path: Path, settings: Any) -> Attendance:
    """The follower's place in an installation of its own, which nobody has taken."""
    settings.DATA_DIR = tmp_path
    settings.SEARCH_URL = "embedded://"
    keeping.keep_in_step(current_engine())
    return Attendance(tmp_path / "follower.lock")


@contextmanager
def a_follower() -> Iterator[StopRequest]:
    """One at work in a thread of its own, as in the runner of jobs."""
    stop = StopRequest()
    thread = threading.Thread(target=follower(stop).run)
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join()


def test_where_nobody_follows_who_committed_does_it(attendance: Attendance) -> None:
    a_published_practice()
    assert keeping.behind(current_engine()) == 0
    assert await_change(changes.last_seq())


def test_where_somebody_follows_a_commit_is_all(attendance: Attendance) -> None:
    with attendance.kept():
        a_published_practice()
        assert keeping.behind(current_engine()) == 1
    # The next one does what was left undone.
    a_published_practice()
    assert keeping.behind(current_engine()) == 0


def test_the_follower_applies_what_others_commit(attendance: Attendance) -> None:
    with a_follower():
        wait_until(attendance.is_given)
        for _ in range(3):
            a_published_practice()
            wait_until(lambda: await_change(changes.last_seq()))
    assert keeping.is_in_step(current_engine())
    assert not attendance.is_given()


def test_the_follower_builds_anew_what_cannot_be_read(
    attendance: Attendance, tmp_path: Path
) -> None:
    with a_follower():
        wait_until(attendance.is_given)
        (tmp_path / "index/current").write_text("gnothing")
        wait_until(lambda: keeping.is_in_step(current_engine()))


def test_a_follower_that_fails_says_so_and_leaves_the_work_to_others(
    attendance: Attendance, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("")
    settings.SEARCH_URL = f"embedded://{tmp_path}/no%20folder/index"
    with a_follower():
        wait_until(lambda: ActRecord.objects.filter(name=following.NAME).exists())
        assert "Not a directory" in ActRecord.objects.get(name=following.NAME).error
        wait_until(lambda: not attendance.is_given())


def test_a_follower_that_is_well_again_says_so(attendance: Attendance) -> None:
    ActRecord.objects.create(name=following.NAME, error="OSError: the disk was full")
    with a_follower():
        wait_until(lambda: ActRecord.objects.get(name=following.NAME).error == "")


def test_nobody_waits_for_a_change_that_nobody_works_on(attendance: Attendance) -> None:
    engine, missing = current_engine(), changes.last_seq() + 1
    assert not following.await_change(engine, attendance, missing, patience=3600)
    with attendance.kept():
        assert not following.await_change(engine, attendance, missing, patience=0.01)

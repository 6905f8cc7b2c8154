"""Bringing the index up to the log outside the requests that write the log.

Where a follower is there, a commit is all that a request waits for. Where none is (an import
alone, a server with `--no-worker`, a follower that died or is stuck), whoever committed does the
work itself, so that nothing waits for somebody who does not come.
"""

import logging
import time
from typing import Final

from django.db import DatabaseError, close_old_connections, connection

from exemplar.jobs.schedule import PAUSE_AFTER_FAILURE, note_failure, note_success
from exemplar.jobs.stopping import StopRequest
from exemplar.search import keeping
from exemplar.search.attendance import Attendance
from exemplar.search.engine import EngineUnavailable, SearchEngine

log = logging.getLogger(__name__)

#: Seconds between a follower's looks at the log: one query each.
PAUSE: Final = 0.05
#: Seconds between looks at another follower's attendance.
STANDBY_PAUSE: Final = 0.25
#: Seconds that a reader waits at most for a change that is on its way into the index.
PATIENCE: Final = 0.5
#: The name under which its failures are noted, beside those of the acts that recur.
NAME: Final = "search index"

_LOOK: Final = 0.005


class Follower:
    """Applies what the log has as soon as it is committed, whoever wrote it; one in all processes
    of a machine at a time, others stand by."""

    def __init__(self, engine: SearchEngine, attendance: Attendance, stop: StopRequest) -> None:
        self._engine = engine
        self._attendance = attendance
        self._stop = stop
        self._is_well = False

    def run(self) -> None:
        """Work until told to stop. Never raises: what fails is noted for `exemplar doctor`."""
        while not self._stop.is_set():
            pause = STANDBY_PAUSE
            try:
                with self._attendance.kept() as is_ours:
                    if is_ours:
                        self._follow()
            except Exception as error:  # whatever failed, others do the work meanwhile
                log.exception("The index could not be brought up to date")
                self._note(error)
                pause = PAUSE_AFTER_FAILURE.total_seconds()
            self._stop.wait(pause)
        connection.close()

    def _follow(self) -> None:
        while not self._stop.is_set():
            close_old_connections()
            self._attendance.renew()
            if not keeping.is_in_step(self._engine):
                keeping.keep_in_step(self._engine)
            if not self._is_well:
                note_success(NAME)
                self._is_well = True
            self._stop.wait(PAUSE)

    def _note(self, error: Exception) -> None:
        self._is_well = False
        try:
            note_failure(NAME, error)
        except DatabaseError:
            log.warning("The failure could not be noted", exc_info=True)
            connection.close()


def bring_up(engine: SearchEngine, attendance: Attendance) -> None:
    """See to it that the index gets what was just committed: leave it to the follower, or do it."""
    if not attendance.is_given():
        keeping.keep_in_step(engine)


def await_change(
    engine: SearchEngine, attendance: Attendance, seq: int, patience: float = PATIENCE
) -> bool:
    """Wait for a follower to put the change `seq` into the index; whether it is there.

    At most `patience` seconds, and not at all where nobody is at work on it."""
    deadline = time.monotonic() + patience
    while not _holds(engine, seq):
        if time.monotonic() >= deadline or not attendance.is_given():
            return False
        time.sleep(_LOOK)
    return True


def _holds(engine: SearchEngine, seq: int) -> bool:
    try:
        return engine.cursor() >= seq
    except EngineUnavailable:  # who searches then says so
        return False

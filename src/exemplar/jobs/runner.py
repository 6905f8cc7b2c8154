"""Runs what was put off: jobs when they are due, acts that recur, one runner at a time.

django-tasks' own worker knows neither the death of another nor a second try, hence this one. A job
may run twice (its runner died after the work and before the note of it), so jobs must bear that.
"""

import logging
import threading
from collections.abc import Iterable

from django.db import DatabaseError, close_old_connections, connection, transaction
from django_tasks_db.models import DBTaskResult

from exemplar.jobs import attempts
from exemplar.jobs.lease import RunnerLease
from exemplar.jobs.schedule import Act, Schedule
from exemplar.jobs.stopping import StopRequest

logger = logging.getLogger(__name__)

#: Seconds between looks at the queue while it is empty, and between looks at another's lease.
PAUSE = 0.25
STANDBY_PAUSE = 1.0


class Runner:
    """The loop. `acts` are the recurring ones; `run` returns once `stop` is set."""

    def __init__(self, acts: Iterable[Act], stop: StopRequest) -> None:
        self._lease = RunnerLease()
        self._schedule = Schedule(acts)
        self._stop = stop
        self._is_running = False

    def run(self) -> None:
        """Work until told to stop; a database that is away for a while ends nothing."""
        renewing = threading.Thread(target=self._keep_lease, daemon=True)
        renewing.start()
        while not self._stop.is_set():
            try:
                pause = self._round()
            except DatabaseError:
                logger.exception("The database does not answer; trying again")
                connection.close()
                pause = STANDBY_PAUSE
            self._stop.wait(pause)
        renewing.join()
        self._end()

    def _round(self) -> float:
        """One look at everything; the seconds to wait before the next."""
        close_old_connections()
        if not self._lease.take():
            self._is_running = False
            return STANDBY_PAUSE
        if not self._is_running:
            self._begin()
        self._schedule.run_due()
        job = self._claim()
        if job is None:
            return PAUSE
        attempts.run(job, self._lease.holder)
        return 0

    def _begin(self) -> None:
        logger.info("Running jobs as %s", self._lease.holder)
        attempts.revive_orphans(self._lease.holder)
        self._schedule.begin()
        self._is_running = True

    def _claim(self) -> attempts.Job | None:
        """The next due job, marked as ours in the transaction that also proves the lease."""
        if not DBTaskResult.objects.ready().exists():
            return None
        with transaction.atomic():
            if not self._lease.is_held():
                return None
            job = DBTaskResult.objects.ready().get_locked()
            if job is not None:
                job.claim(self._lease.holder)
            return job

    def _keep_lease(self) -> None:
        """Beside the work, because one job may take longer than the lease."""
        while not self._stop.wait(self._lease.duration.total_seconds() / 3):
            if not self._is_running:
                continue
            try:
                self._is_running = self._lease.take()
            except DatabaseError:
                logger.warning("The lease could not be renewed", exc_info=True)
                connection.close()
        connection.close()

    def _end(self) -> None:
        try:
            self._lease.release()
        except DatabaseError:
            logger.warning("The lease could not be given back; it expires by itself")
        connection.close()

"""The background work of a server: jobs, acts that recur, the index, and a process for them."""

import logging
import multiprocessing
import os
import threading
from datetime import timedelta

from django.core.management import call_command

from exemplar.jobs import state
from exemplar.jobs.runner import Runner
from exemplar.jobs.schedule import Act
from exemplar.jobs.stopping import StopRequest
from exemplar.search.current import follower
from exemplar.website.serving.children import end_with_parent, stop_on_signals
from exemplar.website.serving.publications import publish_due

logger = logging.getLogger(__name__)

#: Seconds that a job or an update of the index may still take when the server is told to stop.
PATIENCE = 20
PAUSE_BEFORE_RESTART = 1.0


def acts() -> tuple[Act, ...]:
    """What recurs, the most pressing first."""
    return (
        Act("due publications", timedelta(seconds=10), publish_due),
        Act("forget old jobs", timedelta(days=1), state.forget_old),
        Act("forget old sessions", timedelta(days=1), forget_sessions),
    )


def forget_sessions() -> None:
    """Drop sessions that have expired."""
    call_command("clearsessions", verbosity=0)


def work() -> None:
    """Run jobs and keep the index in step, in this process, until SIGTERM or Ctrl-C."""
    _work_until(stop_on_signals())


class Keeper:
    """A process that works, and a new one in its place when it dies.

    A process of its own watches over it: it has no threads, so that it may fork at any time."""

    def __init__(self) -> None:
        self._process = multiprocessing.get_context("fork").Process(
            target=_keep, args=(os.getpid(),), name="keeper of jobs"
        )

    def start(self) -> None:
        """Begin to work."""
        self._process.start()

    def stop(self) -> None:
        """End the work; a job that does not end in time is tried again at the next start."""
        self._process.terminate()
        self._process.join(PATIENCE + 5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _keep(parent: int) -> None:
    stop = stop_on_signals()
    end_with_parent(parent)
    while not stop.is_set():
        runner = multiprocessing.get_context("fork").Process(
            target=_work_below, args=(os.getpid(),), name="runner of jobs"
        )
        runner.start()
        _await_end(runner, stop)
        if not stop.is_set():
            logger.error("The runner of jobs ended with %s; starting another", runner.exitcode)
            stop.wait(PAUSE_BEFORE_RESTART)


def _await_end(runner: multiprocessing.process.BaseProcess, stop: StopRequest) -> None:
    while runner.is_alive():
        runner.join(0.2)
        if stop.is_set():
            runner.terminate()
            runner.join(PATIENCE)
            if runner.is_alive():
                runner.kill()
                runner.join()


def _work_below(parent: int) -> None:
    stop = stop_on_signals()
    end_with_parent(parent)
    _work_until(stop)


def _work_until(stop: StopRequest) -> None:
    # Beside the jobs, one of which may take long, and whether or not the lease is ours: the index
    # is this machine's, the lease is one for all machines.
    # A daemon: a long rebuild need not be waited for, since what it leaves unfinished is swept up.
    following = threading.Thread(target=follower(stop).run, name="follower of the log", daemon=True)
    following.start()
    try:
        Runner(acts(), stop).run()
    finally:
        stop.set()
        following.join(PATIENCE)

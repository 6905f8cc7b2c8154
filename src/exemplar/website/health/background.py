"""The background work: is somebody doing it, does anything fail or wait?"""

from datetime import timedelta

from django.utils import timezone

from exemplar.jobs import state
from exemplar.website.health.finding import Finding

#: A due job older than this is not merely next in the queue.
LONG_WAIT = timedelta(minutes=5)


def examine() -> list[Finding]:
    """Runner, queue, failed jobs, failing acts."""
    now = state.read()
    return [_runner(now), _waiting(now), _failed(now), *_acts(now)]


def _runner(now: state.State) -> Finding:
    if now.runner:
        return Finding("runner of jobs", "ok", f"Jobs are run by {now.runner}")
    return Finding(
        "runner of jobs",
        "warning",
        "Nobody runs jobs: no due publication, no mail",
        "Start `exemplar serve` (without --no-worker) or `exemplar worker`.",
    )


def _waiting(now: state.State) -> Finding:
    if now.oldest_due is None or timezone.now() - now.oldest_due < LONG_WAIT:
        return Finding("queue", "ok", f"{now.counts['READY']} jobs wait for their time")
    return Finding(
        "queue",
        "warning",
        f"A job waits since {now.oldest_due:%Y-%m-%d %H:%M} UTC",
        "See that a runner is there, and in its log what it is busy with.",
    )


def _failed(now: state.State) -> Finding:
    if not now.counts["FAILED"]:
        return Finding("failed jobs", "ok", "None")
    return Finding(
        "failed jobs",
        "warning",
        f"{now.counts['FAILED']} jobs failed for good",
        "Read their errors in the admin under Reports, Background jobs, and try them again there.",
    )


def _acts(now: state.State) -> list[Finding]:
    return [
        Finding(f"act: {name}", "warning", error, "The log has the details; it is tried again.")
        for name, error in now.failing_acts.items()
    ]

"""`/metrics`: what a monitoring system may want to plot or be woken for."""

from collections.abc import Iterator

from django.utils import timezone

from exemplar.jobs import state
from exemplar.practices.changes import last_seq
from exemplar.practices.models import PublishedRecord
from exemplar.search import keeping
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Sample = tuple[str, float]


def exposition() -> str:
    """All numbers in Prometheus' text format."""
    return "".join(_written())


def _written() -> Iterator[str]:
    jobs = state.read()
    practices = PublishedRecord.objects.filter(is_original=True).count()
    waited = (timezone.now() - jobs.oldest_due).total_seconds() if jobs.oldest_due else 0.0
    yield from _gauge("exemplar_practices", "Published practices.", [("", practices)])
    yield from _gauge("exemplar_last_change", "Last number of the change log.", [("", last_seq())])
    yield from _gauge("exemplar_index_lag", "Changes that the index lacks.", [("", _lag())])
    yield from _gauge(
        "exemplar_jobs",
        "Background jobs by status.",
        [(f'{{status="{status.lower()}"}}', count) for status, count in jobs.counts.items()],
    )
    yield from _gauge(
        "exemplar_job_wait_seconds", "How long the oldest due job waits.", [("", waited)]
    )
    yield from _gauge(
        "exemplar_jobs_runner", "1 while somebody runs jobs.", [("", int(bool(jobs.runner)))]
    )
    yield from _gauge(
        "exemplar_failing_acts",
        "Recurring acts whose last try failed.",
        [("", len(jobs.failing_acts))],
    )


def _lag() -> float:
    """Not a number where the index does not answer, as Prometheus has it."""
    try:
        return keeping.behind(current_engine())
    except EngineUnavailable:
        return float("nan")


def _gauge(name: str, meaning: str, samples: list[Sample]) -> Iterator[str]:
    yield f"# HELP {name} {meaning}\n# TYPE {name} gauge\n"
    for labels, value in samples:
        yield f"{name}{labels} {str(value) if value == value else 'NaN'}\n"

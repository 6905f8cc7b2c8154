"""How the background work stands: for `exemplar doctor`, /metrics and the admin."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from exemplar.jobs.attempts import Job
from exemplar.jobs.lease import NAME
from exemplar.jobs.models import ActRecord, Lease

#: What went well is forgotten after a week, what failed after a season.
KEPT_WHEN_DONE = timedelta(days=7)
KEPT_WHEN_FAILED = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class State:
    """`counts` by status (READY, RUNNING, SUCCESSFUL, FAILED); `oldest_due` is the time since
    which a job waits that should have run; `failing_acts` maps a name to its last error."""

    counts: dict[str, int]
    oldest_due: datetime | None
    failing_acts: dict[str, str]
    runner: str


def read() -> State:
    """The state now; 4 queries."""
    now = timezone.now()
    counts = {str(status): 0 for status in TaskResultStatus.values}
    counts.update(DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk")))
    due = DBTaskResult.objects.ready().order_by("enqueued_at").first()
    holder = Lease.objects.filter(name=NAME, expires__gt=now).first()
    return State(
        counts=counts,
        oldest_due=max(due.enqueued_at, min(due.run_after, now)) if due else None,
        failing_acts=dict(ActRecord.objects.exclude(error="").values_list("name", "error")),
        runner=holder.holder if holder else "",
    )


def forget_old() -> None:
    """Drop the rows of jobs that ended long ago."""
    now = timezone.now()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - KEPT_WHEN_DONE).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - KEPT_WHEN_FAILED).delete()


def try_again(job: Job) -> None:
    """Give a failed job all its tries anew."""
    DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.FAILED).update(
        status=TaskResultStatus.READY, worker_ids=[], run_after=timezone.now(), finished_at=None
    )

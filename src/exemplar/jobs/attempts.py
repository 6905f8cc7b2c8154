"""One try of one job, and what follows from its end.

A job's tries are counted in `worker_ids`, one entry for each claim; its last error stays in the
row while it waits for the next try.
"""

import logging
from traceback import format_exception
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.utils import timezone
from django_tasks import TaskContext, TaskResultStatus
from django_tasks.signals import task_finished, task_started
from django_tasks_db.models import DBTaskResult

from exemplar.jobs.retries import pause_after

Job = DBTaskResult[Any, Any]

logger = logging.getLogger(__name__)


class RunnerDied(Exception):
    """The process that ran a job was gone before the job had ended."""


def run(job: Job, holder: str) -> None:
    """Do the job and note how it went; never raises for what the job itself does wrong."""
    try:
        value = _result_of(job)
    except Exception as error:  # noqa: BLE001 (a job's mistake must not end the others' work)
        if _is_still_ours(job, holder):
            fail(job, error)
        return
    if _is_still_ours(job, holder):
        job.set_successful(value)
        _tell_finished(job)


def fail(job: Job, error: Exception) -> None:
    """Put the job back for a later try, or, after the last, mark it as failed for all to see."""
    pause = pause_after(len(job.worker_ids))
    if pause is None:
        job.set_failed(error)
        _tell_finished(job)
        return
    logger.warning("Job %s failed (%s); next try in %s", job.task_path, _name(error), pause)
    DBTaskResult.objects.filter(pk=job.pk).update(
        status=TaskResultStatus.READY,
        run_after=timezone.now() + pause,
        exception_class_path=_name(error),
        traceback="".join(format_exception(error)),
    )


def revive_orphans(holder: str) -> int:
    """Bring back the jobs that a dead runner left unfinished; how many there were.

    Only the holder of the lease may call this: with it, no other process runs jobs."""
    orphans = [job for job in DBTaskResult.objects.running() if job.worker_ids[-1:] != [holder]]
    for job in orphans:
        fail(job, RunnerDied(f"{job.task_path} was running when its process ended"))
    return len(orphans)


def _result_of(job: Job) -> object:
    task = job.task
    result = job.task_result
    task_started.send(sender=type(task.get_backend()), task_result=result)
    if task.takes_context:
        context: TaskContext = TaskContext(task_result=result)  # type: ignore[arg-type]
        return task.call(context, *result.args, **result.kwargs)
    return task.call(*result.args, **result.kwargs)


def _is_still_ours(job: Job, holder: str) -> bool:
    """False when another took the job over because we were silent for too long."""
    now = DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.RUNNING).first()
    is_ours = now is not None and now.worker_ids[-1:] == [holder]
    if not is_ours:
        logger.warning("Job %s was taken over by another runner", job.task_path)
    return is_ours


def _tell_finished(job: Job) -> None:
    try:
        task_finished.send(sender=type(job.task.get_backend()), task_result=job.task_result)
    except (ImportError, SuspiciousOperation):  # the code of an old job may be gone
        logger.error("Job %s (%s) failed: there is no such job any more", job.pk, job.task_path)


def _name(error: Exception) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"

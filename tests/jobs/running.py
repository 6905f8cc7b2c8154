"""For tests of what jobs do: run everything that waits, here and now."""

from django_tasks_db.models import DBTaskResult


def run_jobs() -> int:
    """Run every job that is due, those that jobs enqueue too; how many.

    A job that fails raises its own exception: no test passes over it."""
    done = 0
    while (job := DBTaskResult.objects.ready().first()) is not None:
        result = job.task_result
        value = job.task.call(*result.args, **result.kwargs)
        job.set_successful(value)
        done += 1
    return done

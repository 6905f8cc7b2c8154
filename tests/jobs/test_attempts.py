from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from exemplar.jobs import attempts, state
from exemplar.jobs.retries import MOST_ATTEMPTS
from tests.jobs import sample

pytestmark = pytest.mark.django_db
ME = "here 1 1"


def _try_once() -> DBTaskResult:
    job = DBTaskResult.objects.get()
    job.claim(ME)
    attempts.run(job, ME)
    job.refresh_from_db()
    return job


def test_a_job_is_done_once(tmp_path: Path) -> None:
    sample.note.enqueue(str(tmp_path / "notes"), "done")
    assert _try_once().status == TaskResultStatus.SUCCESSFUL
    assert (tmp_path / "notes").read_text() == "done\n"


def test_a_failure_waits_for_its_next_try_and_keeps_the_error() -> None:
    sample.fail.enqueue("no such mailbox")
    job = _try_once()
    assert job.status == TaskResultStatus.READY
    assert job.run_after > timezone.now()
    assert job.exception_class_path == "builtins.ValueError"
    assert "no such mailbox" in job.traceback
    assert not DBTaskResult.objects.ready().exists()


@pytest.mark.failing_jobs
def test_after_the_last_try_it_counts_as_failed_for_all_to_see() -> None:
    sample.fail.enqueue("no such mailbox")
    tries = [_try_once().status for _ in range(MOST_ATTEMPTS)]
    assert tries == [TaskResultStatus.READY] * (MOST_ATTEMPTS - 1) + [TaskResultStatus.FAILED]
    assert state.read().counts["FAILED"] == 1


@pytest.mark.failing_jobs
def test_a_failed_job_gets_all_its_tries_anew() -> None:
    sample.fail.enqueue("no such mailbox")
    for _ in range(MOST_ATTEMPTS):
        job = _try_once()
    state.try_again(job)
    assert _try_once().status == TaskResultStatus.READY


def test_a_dead_runners_job_is_tried_again_and_counted() -> None:
    sample.note.enqueue("/dev/null", "x")
    job = DBTaskResult.objects.get()
    job.claim("dead 1 1")
    assert attempts.revive_orphans(ME) == 1
    job.refresh_from_db()
    assert job.status == TaskResultStatus.READY
    assert job.worker_ids == ["dead 1 1"]
    assert "RunnerDied" in job.exception_class_path


@pytest.mark.failing_jobs
def test_a_job_that_kills_every_runner_fails_in_the_end() -> None:
    sample.note.enqueue("/dev/null", "x")
    job = DBTaskResult.objects.get()
    for attempt in range(MOST_ATTEMPTS):
        job.claim(f"dead {attempt} 1")
        attempts.revive_orphans(ME)
        job.refresh_from_db()
    assert job.status == TaskResultStatus.FAILED


def test_the_end_of_a_job_that_another_took_over_is_not_noted(tmp_path: Path) -> None:
    sample.note.enqueue(str(tmp_path / "notes"), "late")
    job = DBTaskResult.objects.get()
    job.claim(ME)
    DBTaskResult.objects.get().claim("another 2 2")
    attempts.run(job, ME)
    job.refresh_from_db()
    assert job.status == TaskResultStatus.RUNNING


@pytest.mark.failing_jobs
def test_a_job_whose_code_is_gone_fails_and_harms_no_other() -> None:
    sample.note.enqueue("/dev/null", "x")
    DBTaskResult.objects.update(task_path="tests.jobs.sample.no_longer_here")
    for _ in range(MOST_ATTEMPTS):
        job = _try_once()
    assert job.status == TaskResultStatus.FAILED


def test_what_ended_long_ago_is_forgotten() -> None:
    sample.note.enqueue("/dev/null", "x")
    _try_once()
    state.forget_old()
    assert DBTaskResult.objects.count() == 1
    DBTaskResult.objects.update(finished_at=timezone.now() - state.KEPT_WHEN_DONE * 2)
    state.forget_old()
    assert DBTaskResult.objects.count() == 0

import pytest
from django.core.cache import cache
from django.test import Client
from django_tasks_db.models import DBTaskResult

from tests.jobs import sample
from tests.website.signin.steps import an_editor, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Attempts at signing in are counted in a cache that outlives a test."""
    cache.clear()


def _failed_job() -> DBTaskResult:
    sample.fail.enqueue("no such mailbox")
    job = DBTaskResult.objects.get(task_path="tests.jobs.sample.fail")
    job.set_failed(ValueError("no such mailbox"))
    return job


def test_an_administrator_sees_why_a_job_failed_and_tries_it_again(client: Client) -> None:
    job = _failed_job()
    an_editor(is_administrator=True)
    sign_in(client)
    assert b"no such mailbox" in client.get("/admin/jobs/").content
    assert client.get(f"/admin/jobs/{job.pk}/again/").status_code == 405
    assert client.post(f"/admin/jobs/{job.pk}/again/").status_code == 302
    job.refresh_from_db()
    assert job.status == "READY"


def test_other_editors_are_not_shown_the_errors(client: Client) -> None:
    _failed_job()
    an_editor()
    sign_in(client)
    assert b"no such mailbox" not in client.get("/admin/jobs/").content

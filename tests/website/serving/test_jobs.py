"""Background work with real processes: death, taking over, falling due."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.database import rows_of
from tests.website.serving.installation import Installation, install, wait_until

pytestmark = pytest.mark.server

SCHEDULE = """
from datetime import timedelta
import django
django.setup()
from django.utils import timezone
from exemplar.editorial.pages import EditorialPage
page = EditorialPage.objects.get(slug="about", locale__language_code="en")
page.title = "Due in a moment"
page.go_live_at = timezone.now() + timedelta(seconds=3)
page.save_revision().publish()
"""

ENQUEUE = """
import sys
import django
django.setup()
from tests.jobs import sample
sample.stand_still.enqueue(sys.argv[1])
"""


def _python(installation: Installation, program: str, *arguments: str) -> None:
    environment = {
        **installation.environment(),
        "DJANGO_SETTINGS_MODULE": "exemplar.website.settings",
    }
    command = [sys.executable, "-c", program, *arguments]
    subprocess.run(command, env=environment, check=True, cwd=installation.data_dir)


def _lines(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


def test_a_dead_workers_job_is_taken_over_by_another(tmp_path: Path) -> None:
    installation, notes = install(tmp_path / "data"), tmp_path / "notes"
    _python(installation, ENQUEUE, str(notes))
    with installation.running("worker"), installation.running("worker"):
        wait_until(lambda: len(_lines(notes)) == 1, installation.log)
        first = int(_lines(notes)[0])
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: len(_lines(notes)) == 2, installation.log)
        second = int(_lines(notes)[1])
        assert second != first
        ((status, workers),) = rows_of(
            installation.data_dir,
            "SELECT status, CAST(worker_ids AS TEXT) FROM django_tasks_database_dbtaskresult"
            " WHERE task_path LIKE '%stand_still'",
        )
        assert (status, len(json.loads(workers))) == ("RUNNING", 2)


def test_a_scheduled_text_appears_without_anybodys_doing(tmp_path: Path) -> None:
    installation = install(tmp_path / "data")
    with installation.serving():
        _python(installation, SCHEDULE)
        assert "Due in a moment" not in installation.text("/en/about/")
        wait_until(lambda: "Due in a moment" in installation.text("/en/about/"), installation.log)

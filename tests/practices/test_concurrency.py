"""Twenty writers at once: the database makes them wait, and refuses none."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.database import ROOT, install_database, rows_of
from tests.fixtures.server import environment_of

pytestmark = pytest.mark.database

WRITERS = 20
EACH = 5


def test_twenty_writers_lose_nothing(tmp_path: Path) -> None:
    install_database(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.practices.writers", str(WRITERS), str(EACH)],
        cwd=ROOT,
        env=environment_of(tmp_path, DJANGO_SETTINGS_MODULE="exemplar.website.settings"),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "locked" not in done.stderr

    ((published,),) = rows_of(tmp_path, "SELECT count(*) FROM practices_publishedrecord")
    log = rows_of(tmp_path, "SELECT seq, kind FROM practices_change ORDER BY seq")
    assert published == WRITERS * EACH
    assert sum(kind == "publish" for _, kind in log) == WRITERS * EACH
    assert [seq for seq, _ in log] == list(range(log[0][0], log[0][0] + len(log)))

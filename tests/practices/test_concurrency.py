"""Twenty writers at once: SQLite makes them wait, and refuses none."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.fixtures.database import ROOT, install_database

WRITERS = 20
EACH = 5


def test_twenty_writers_lose_nothing(tmp_path: Path) -> None:
    install_database(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.practices.writers", str(WRITERS), str(EACH)],
        cwd=ROOT,
        env={
            **os.environ,
            "DATA_DIR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "exemplar.website.settings",
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "locked" not in done.stderr

    with closing(sqlite3.connect(tmp_path / "exemplar.sqlite3")) as database:
        (published,) = database.execute("SELECT count(*) FROM practices_publishedrecord").fetchone()
        log = database.execute("SELECT seq, kind FROM practices_change ORDER BY seq").fetchall()
    assert published == WRITERS * EACH
    assert sum(kind == "publish" for _, kind in log) == WRITERS * EACH
    assert [seq for seq, _ in log] == list(range(log[0][0], log[0][0] + len(log)))

"""Data folders that cannot be used, as the ordinary user meets them."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.fixtures.server import EXEMPLAR, environment_of

pytestmark = pytest.mark.server


@pytest.fixture
def as_nobody() -> list[str]:
    """How to run a command as a user who owns nothing; root may write everywhere."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("Only root can become another user")
    nobody = pwd.getpwnam("nobody")
    return ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]


@pytest.fixture
def open_path(tmp_path: Path) -> Path:
    """A folder that others may enter: pytest's own are closed."""
    folder = tmp_path
    while folder != folder.parent and folder.stat().st_uid == os.geteuid():
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
        folder = folder.parent
    return tmp_path


def _run(as_nobody: list[str], data_dir: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*as_nobody, EXEMPLAR, *command],
        env={**environment_of(data_dir), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", ["serve", "migrate", "worker"])
def test_a_folder_that_cannot_be_written_is_told(
    as_nobody: list[str], open_path: Path, command: str
) -> None:
    data_dir = open_path / "data"
    data_dir.mkdir(mode=0o755)
    if _run(as_nobody, data_dir, "--version").returncode != 0:
        pytest.skip("Another user cannot run this checkout")
    done = _run(as_nobody, data_dir, command)
    assert done.returncode == 1
    assert f"The data folder {data_dir} cannot be used: Permission denied" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made_is_told(as_nobody: list[str], open_path: Path) -> None:
    data_dir = open_path / "data"
    if _run(as_nobody, data_dir, "--version").returncode != 0:
        pytest.skip("Another user cannot run this checkout")
    done = _run(as_nobody, data_dir, "serve")
    assert done.returncode == 1
    assert f"The data folder {data_dir} cannot be made: Permission denied" in done.stderr

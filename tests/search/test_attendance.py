"""Being there, and seeing that somebody is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from exemplar.search.attendance import SILENCE, Attendance

HOLDER = """
import sys, time
from pathlib import Path
from exemplar.search.attendance import Attendance
with Attendance(Path(sys.argv[1])).kept() as is_ours:
    print(is_ours, flush=True)
    time.sleep(60)
"""


def test_nobody_is_there_before_the_first_and_after_the_last(tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "lock")
    assert not attendance.is_given()
    with attendance.kept() as is_ours:
        assert is_ours
        assert attendance.is_given()
    assert not attendance.is_given()


def test_a_second_one_stands_by(tmp_path: Path) -> None:
    first, second = Attendance(tmp_path / "lock"), Attendance(tmp_path / "lock")
    with first.kept():
        with second.kept() as is_ours:
            assert not is_ours
        assert second.is_given()


def test_a_killed_one_is_there_no_more(tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "lock")
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert attendance.is_given()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert not attendance.is_given()


def test_one_that_gives_no_sign_of_life_is_not_relied_on(tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "lock")
    with attendance.kept():
        silent_since = time.time() - SILENCE - 1
        os.utime(tmp_path / "lock", (silent_since, silent_since))
        assert not attendance.is_given()
        attendance.renew()
        assert attendance.is_given()

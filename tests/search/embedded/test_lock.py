"""The right to write, in one process and in many."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

from exemplar.search.embedded.lock import WriterLock

HOLDER = """
import sys, time
from pathlib import Path
from exemplar.search.embedded.lock import WriterLock
with WriterLock(Path(sys.argv[1])).held(wait=True):
    print("held", flush=True)
    time.sleep(60)
"""


def is_free(path: Path) -> bool:
    with WriterLock(path).held(wait=False) as held:
        return held


def test_the_lock_of_a_killed_process_is_free_again(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert not is_free(path)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert is_free(path)


def test_the_holder_may_take_it_again(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "folder/lock")
    with lock.held(wait=True), lock.held(wait=False) as again:
        assert again
        assert not is_free(tmp_path / "folder/lock")
    assert is_free(tmp_path / "folder/lock")


def test_another_thread_waits_for_it(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "lock")
    order: list[str] = []

    def take() -> None:
        with lock.held(wait=True):
            order.append("second")

    with lock.held(wait=True):
        other = threading.Thread(target=take)
        other.start()
        order.append("first")
    other.join(10)
    assert order == ["first", "second"]

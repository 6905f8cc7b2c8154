"""Installations of their own for tests that start, stop and kill real processes."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.fixtures.database import ROOT, install_database
from tests.fixtures.server import EXEMPLAR, environment_of, free_port

WAIT = 60.0
"""Seconds; a start takes some four on a quiet machine."""


class Installation:
    """One data folder, and what is run on it; `more` adds to its environment."""

    def __init__(self, data_dir: Path, **more: str) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self._more = more

    def environment(self) -> dict[str, str]:
        """With our own jobs within reach."""
        return {**environment_of(self.data_dir, **self._more), "PYTHONPATH": str(ROOT)}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One command to its end, whatever that is."""
        return subprocess.run(
            [EXEMPLAR, *arguments],
            env=self.environment(),
            cwd=self.data_dir,
            capture_output=True,
            text=True,
            check=False,
            timeout=WAIT,
        )

    @contextmanager
    def running(self, *arguments: str) -> Generator[subprocess.Popen[bytes], None, None]:
        """A command in a process group of its own, all of which is gone at the end."""
        with (self.data_dir / "log").open("ab") as log:
            process = subprocess.Popen(
                [EXEMPLAR, *arguments],
                env=self.environment(),
                cwd=self.data_dir,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            kill_group(process)

    @contextmanager
    def serving(self, *more: str) -> Generator[subprocess.Popen[bytes], None, None]:
        """A server that is ready."""
        with self.running("serve", "--port", str(self.port), "--workers", "1", *more) as process:
            wait_until(lambda: self.status("/readyz") == 200, self.log)
            yield process

    def status(self, path: str) -> int:
        """What the server answers, 0 when nobody does."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as got:
                return int(got.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return 0

    def text(self, path: str) -> str:
        """The body of an answer."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as got:
            return str(got.read().decode())

    def log(self) -> str:
        """What the processes said."""
        return (self.data_dir / "log").read_text()

    def port_is_free(self) -> bool:
        """Whether nobody listens any more."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", self.port))
            except OSError:
                return False
            return True


def install(data_dir: Path) -> Installation:
    """A migrated, empty installation."""
    data_dir.mkdir(mode=0o700, exist_ok=True)
    install_database(data_dir)
    return Installation(data_dir)


def wait_until(is_so: Callable[[], bool], explain: Callable[[], str] = str) -> None:
    """Look every moment, for a minute."""
    deadline = time.monotonic() + WAIT
    while not is_so():
        assert time.monotonic() < deadline, explain()
        time.sleep(0.05)


def descendants(process: int) -> list[int]:
    """The children of a process and theirs, from /proc."""
    children = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        children += [int(child) for child in task.read_text().split()]
    return [*children, *(below for child in children for below in descendants(child))]


def is_running(process: int) -> bool:
    """Whether it is there and no mere entry that waits to be collected."""
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """kill -9 to the process and everything that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()

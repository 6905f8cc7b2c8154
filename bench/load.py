"""A server under load: requests a second by wrk, start-up time and memory."""

import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
CONNECTIONS = 4


@dataclass(frozen=True)
class Served:
    """A server that runs; `start` is the time to its first answer, in seconds."""

    url: str
    pid: int
    start: float

    @property
    def memory(self) -> float:
        """Proportional set size of all its processes together, in MB."""
        return sum(_pss(pid) for pid in _family(self.pid))


@contextmanager
def serving(
    command: Sequence[str], port: int, path: str, environment: Mapping[str, str]
) -> Generator[Served, None, None]:
    """Start a server, wait until `path` answers, stop it at the end."""
    url = f"http://127.0.0.1:{port}"
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _await(url + path, process)
        yield Served(url, process.pid, time.perf_counter() - started)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def requests_per_second(url: str, paths: Sequence[str], seconds: int, folder: Path) -> float:
    """By wrk over four connections, each request another address; errors end the measuring."""
    addresses = folder / "addresses.txt"
    addresses.write_text("\n".join(paths))
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s",
         "-s", str(HERE / "distinct.lua"), url, "--", str(addresses)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise SystemExit(f"{url}: {done.stdout}")
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    assert found, done.stdout
    return float(found[1])


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        try:
            with urllib.request.urlopen(url, timeout=30):  # noqa: S310
                return
        except OSError:
            if process.poll() is not None:
                raise SystemExit(f"The server of {url} ended with {process.returncode}") from None
            time.sleep(0.05)
    raise SystemExit(f"{url} does not answer")


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in _family(int(child)))]


def _pss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024

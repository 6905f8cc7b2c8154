"""Changes on their way from one process to all others, and the death of who carries them."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.website.serving.installation import Installation, install, wait_until

pytestmark = pytest.mark.server

PUBLISHER = """
import sys
import django
django.setup()
from tests.practices.factories import a_published_practice
for title in sys.stdin:
    print(a_published_practice(title.strip()).uid, flush=True)
"""


@contextmanager
def _publisher(installation: Installation) -> Generator[Callable[[str], None], None, None]:
    """A process that is no server and publishes a practice under each title that it is told."""
    environment = installation.environment()
    with subprocess.Popen(
        [sys.executable, "-c", PUBLISHER],
        env=environment | {"DJANGO_SETTINGS_MODULE": "exemplar.website.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:

        def publish(title: str) -> None:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(title + "\n")
            process.stdin.flush()
            assert process.stdout.readline()

        yield publish
        assert process.stdin is not None
        process.stdin.close()


def _follower(installation: Installation) -> int:
    """The process that holds the follower's lock; 0 where none does."""
    inode = (installation.data_dir / "follower.lock").stat().st_ino
    for line in Path("/proc/locks").read_text().splitlines():
        _, kind, _, access, process, file, *_ = line.replace("-> ", "").split()
        if (kind, access) == ("FLOCK", "WRITE") and file.endswith(f":{inode}"):
            return int(process)
    return 0


def _shows(installation: Installation, title: str) -> bool:
    return title in installation.text("/en/good-practices/?sort=added")


def test_a_change_reaches_two_servers_and_one_takes_over_from_the_others_dead_follower(
    tmp_path: Path,
) -> None:
    first = install(tmp_path / "data")
    second = Installation(first.data_dir)
    with ExitStack() as stack:
        stack.enter_context(first.serving())
        stack.enter_context(second.serving())
        publish = stack.enter_context(_publisher(first))

        def reaches_both(title: str) -> None:
            publish(title)
            for server in (first, second):
                wait_until(lambda: _shows(server, title), first.log)  # noqa: B023 (used at once)

        reaches_both("While all is well")
        dead = _follower(first)
        os.kill(dead, signal.SIGKILL)
        reaches_both("While nobody follows")
        wait_until(lambda: _follower(first) not in (0, dead), first.log)
        reaches_both("When another follows")


def test_a_stuck_follower_holds_nothing_up(tmp_path: Path) -> None:
    installation = install(tmp_path / "data")
    with installation.serving(), _publisher(installation) as publish:
        wait_until(lambda: _follower(installation) != 0, installation.log)
        os.kill(_follower(installation), signal.SIGSTOP)
        titles = iter(range(10_000))

        def is_found_after_one_more() -> bool:
            title = f"Number {next(titles)} of many"
            publish(title)
            return _shows(installation, title)

        wait_until(is_found_after_one_more, installation.log)

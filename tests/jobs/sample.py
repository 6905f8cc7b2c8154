"""Jobs of several tempers, for the tests of the runner."""

import os
import time
from pathlib import Path

from django_tasks import task


@task
def note(file: str, text: str) -> None:
    """Leave a line that tests can read."""
    with Path(file).open("a") as out:
        out.write(text + "\n")


@task
def fail(message: str) -> None:
    """Never succeeds."""
    raise ValueError(message)


@task
def stand_still(file: str) -> None:
    """Say which process it is, then never end by itself in a test's time."""
    note.call(file, str(os.getpid()))
    time.sleep(60)

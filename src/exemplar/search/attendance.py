"""Word that somebody is there who does a task as long as it lives, for others to leave it to."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: Seconds without a sign of life after which a holder counts as stuck, not only as busy.
SILENCE: Final = 5.0


class Attendance:
    """A locked file, whose lock the kernel frees when the holder dies, and its time of change,
    which the holder renews: one that was suspended is not waited for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def kept(self) -> Iterator[bool]:
        """Be there inside the block; False where somebody else is, or just looks."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            is_ours = _locked(descriptor, fcntl.LOCK_EX)
            if is_ours:
                self.renew()
            yield is_ours
        finally:
            os.close(descriptor)

    def renew(self) -> None:
        """Give a sign of life; the holder does so more often than every `SILENCE`."""
        os.utime(self._path)

    def is_given(self) -> bool:
        """Whether somebody is there and well, in any process of this machine."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            return False
        try:
            # Shared, so that two who look at once do not take each other for the holder.
            if _locked(descriptor, fcntl.LOCK_SH):
                return False
            return time.time() - os.fstat(descriptor).st_mtime < SILENCE
        finally:
            os.close(descriptor)


def _locked(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

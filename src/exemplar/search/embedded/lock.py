"""The right to write an index: one holder in all processes, free again when the holder dies."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class WriterLock:
    """An exclusive lock on a file. The thread that holds it may take it again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self, *, wait: bool) -> Iterator[bool]:
        """Whether the lock is held inside the block; False only when not to `wait`."""
        if not self._threads.acquire(blocking=wait):
            yield False
            return
        descriptor = None
        try:
            if self._depth == 0:
                descriptor = self._lock(wait=wait)
                if descriptor is None:
                    yield False
                    return
            self._depth += 1
            try:
                yield True
            finally:
                self._depth -= 1
        finally:
            if descriptor is not None:
                os.close(descriptor)
            self._threads.release()

    def _lock(self, *, wait: bool) -> int | None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            os.close(descriptor)
            return None
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor

"""A wish to stop that a signal may utter at any moment."""

import time

#: Seconds until a wish is noticed at the latest.
STEP = 0.05


class StopRequest:
    """Like an event of `threading`, whose `set` in a signal's handler could wait for a lock that
    the interrupted code holds; here there is no lock."""

    def __init__(self) -> None:
        self._is_set = False

    def set(self) -> None:
        """Ask everyone to stop."""
        self._is_set = True

    def is_set(self) -> bool:
        """Whether it was asked."""
        return self._is_set

    def wait(self, seconds: float) -> bool:
        """Sleep until it is asked, or for that long; whether it was asked."""
        deadline = time.monotonic() + seconds
        while not self._is_set and (left := deadline - time.monotonic()) > 0:
            time.sleep(min(STEP, left))
        return self._is_set

"""Processes that end with the one that started them, however that one ends."""

import ctypes
import os
import signal
import sys
from types import FrameType

from exemplar.jobs.stopping import StopRequest

_SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


def end_with_parent(parent: int) -> None:
    """Ask the kernel to stop this process when the one numbered `parent` is gone.

    Elsewhere than on Linux a killed server leaves its processes, as most do."""
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGTERM)
    if os.getppid() != parent:  # it was gone before the kernel was asked
        os.kill(os.getpid(), signal.SIGTERM)


def stop_on_signals() -> StopRequest:
    """A request that SIGTERM and Ctrl-C set, for loops that end themselves."""
    stop = StopRequest()

    def on_signal(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    return stop

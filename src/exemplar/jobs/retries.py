"""How often a job is tried, and after what pause. Pure."""

from datetime import timedelta

#: Tries before a job counts as failed and somebody must look.
MOST_ATTEMPTS = 5

_PAUSES = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=5),
    timedelta(minutes=30),
)


def pause_after(attempts: int) -> timedelta | None:
    """How long to wait after failure number `attempts` (from 1); None when it was the last."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return _PAUSES[min(attempts, len(_PAUSES)) - 1]

"""The engine that this installation runs on, by `SEARCH_URL`, and who keeps it in step."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from exemplar.jobs.stopping import StopRequest
from exemplar.search import following
from exemplar.search.attendance import Attendance
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import SearchEngine
from exemplar.search.memory import MemoryEngine


def current_engine() -> SearchEngine:
    """The one engine of this process.

    `embedded://` keeps the index in `DATA_DIR`, `embedded:///a/folder` there; `memory://` keeps it
    in this process alone, for tests."""
    return _engine(settings.SEARCH_URL, Path(settings.DATA_DIR))


@cache
def _engine(url: str, data_dir: Path) -> SearchEngine:
    parts = urlsplit(url)
    if parts.scheme == "embedded":
        return EmbeddedEngine(Path(unquote(parts.path)) if parts.path else data_dir / "index")
    if parts.scheme == "memory":
        return MemoryEngine()
    raise ImproperlyConfigured(f"SEARCH_URL: there is no engine for {url!r}")


def follow_the_log(**kwargs: Any) -> None:
    """Have the index brought up to date once the present transaction is committed.

    What fails then is logged and not lost: the next act, the follower or the next start goes on
    from the index's cursor."""
    transaction.on_commit(lambda: following.bring_up(current_engine(), _attendance()), robust=True)


def await_change(seq: int) -> bool:
    """Wait a moment for the change `seq` to be found, for who may have made it; whether it is.

    See `following.await_change`."""
    return following.await_change(current_engine(), _attendance(), seq)


def follower(stop: StopRequest) -> following.Follower:
    """What brings this installation's index up to date until told to stop."""
    return following.Follower(current_engine(), _attendance(), stop)


def _attendance() -> Attendance:
    # In the data folder wherever the index is: it says who is there on this machine.
    return Attendance(Path(settings.DATA_DIR) / "follower.lock")

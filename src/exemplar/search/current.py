"""The engine that this installation runs on, by `SEARCH_URL`."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from exemplar.search import keeping
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
    """Bring the index up to date once the present transaction is committed.

    What fails then is logged and not lost: the next act, the worker or the next start goes on from
    the index's cursor."""
    transaction.on_commit(lambda: keeping.keep_in_step(current_engine()), robust=True)

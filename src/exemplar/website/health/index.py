"""The search index: can it be read, and does it hold what is public?"""

from datetime import timedelta

from django.utils import timezone

from exemplar.search import keeping
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.website.health.finding import Finding

#: A change is found within a second; one that waits longer than this has nobody to apply it, or
#: is one of very many.
LONG_WAIT = timedelta(minutes=1)


def examine() -> Finding:
    """Whether it answers and how far it is behind the change log."""
    try:
        engine = current_engine()
        lag, since = keeping.behind(engine), keeping.behind_since(engine)
    except EngineUnavailable as error:
        return Finding(
            "search index",
            "error",
            f"The index does not answer: {error}",
            "Run: exemplar reindex",
        )
    if since is not None and timezone.now() - since > LONG_WAIT:
        return Finding(
            "search index",
            "warning",
            f"The index lacks the changes since {since:%Y-%m-%d %H:%M} UTC, {lag:,} in number",
            "Start `exemplar serve` or `exemplar worker`, which apply them, or: exemplar reindex",
        )
    return Finding("search index", "ok", f"{lag} changes behind the database")

"""The search index: can it be read, and does it hold what is public?"""

from exemplar.search import keeping
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.website.health.finding import Finding

#: Changes that may wait a moment for the runner of jobs; more means that nobody applies them.
SMALL_LAG = 1000


def examine() -> Finding:
    """Whether it answers and how far it is behind the change log."""
    try:
        lag = keeping.behind(current_engine())
    except EngineUnavailable as error:
        return Finding(
            "search index",
            "error",
            f"The index does not answer: {error}",
            "Run: exemplar reindex",
        )
    if lag > SMALL_LAG:
        return Finding(
            "search index",
            "warning",
            f"The index lacks the last {lag:,} changes",
            "Start `exemplar serve` or `exemplar worker`, which apply them, or: exemplar reindex",
        )
    return Finding("search index", "ok", f"{lag} changes behind the database")

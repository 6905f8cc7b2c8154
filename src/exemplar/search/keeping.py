"""Keeping the index in step with what is public.

The index is derived. It holds the number of the last line of the change log that went into it, so
that whoever comes next goes on from there: a crash between the database and the index loses
nothing, and a damaged or missing index is built anew from the published records.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from exemplar.practices import changes, reading
from exemplar.practices.record import PublicPractice
from exemplar.search.document import Document
from exemplar.search.documents import document_of
from exemplar.search.engine import EngineUnavailable, SearchEngine

log = logging.getLogger(__name__)

#: Lines of the log that go into the index as one act.
BATCH = 1000


def keep_in_step(engine: SearchEngine) -> int:
    """Bring the index up to the end of the log, by building it anew where it cannot be read.

    For the start of a server, the follower and, where there is none, the end of each act. Leaves
    the work to another process that has begun it. Answers how many lines of the log went in, or
    0."""
    try:
        if engine.cursor() <= changes.last_seq():
            return catch_up(engine)
        log.warning("The index is ahead of the database, which was restored: building it anew")
    except EngineUnavailable as error:
        log.warning("Building the index anew: %s", error)
    rebuild(engine, wait=False)
    return 0


def catch_up(engine: SearchEngine) -> int:
    """Apply what the log has after the index's cursor; how many lines that were.

    Raises `EngineUnavailable` where there is no index to go on from."""
    applied = 0
    while True:
        with engine.claim(wait=False) as claimed:
            if not claimed:
                return applied
            applied += _apply(engine)
        # Another process may have found the claim taken just before it was given back, and rely
        # on this one for its lines.
        if changes.last_seq() <= engine.cursor():
            return applied


def rebuild(
    engine: SearchEngine, progress: Callable[[int], None] | None = None, *, wait: bool = True
) -> bool:
    """Build the index anew while searches go on in the old one; False where another process has the
    claim and this one does not `wait`.

    `progress` is told, after every practice, how many there are so far."""
    with engine.claim(wait=wait) as claimed:
        if not claimed:
            return False
        # The number first: what changes while the records are read is applied afterwards.
        cursor = changes.last_seq()
        practices = reading.stream_published()
        engine.replace_all(_told(_documents(practices), progress), cursor=cursor)
        log.info("The index was built anew, up to change %d", cursor)
    catch_up(engine)
    return True


def is_in_step(engine: SearchEngine) -> bool:
    """Whether there is nothing to do; one query."""
    try:
        return engine.cursor() == changes.last_seq()
    except EngineUnavailable:
        return False


def behind(engine: SearchEngine) -> int:
    """How many lines of the log the index does not hold yet. Raises `EngineUnavailable`."""
    return max(0, changes.last_seq() - engine.cursor())


def behind_since(engine: SearchEngine) -> datetime | None:
    """When the first line was written that the index does not hold yet; None where it holds all.

    Raises `EngineUnavailable`."""
    missing = changes.since(engine.cursor(), 1)
    return missing[0].at if missing else None


def _apply(engine: SearchEngine) -> int:
    applied = 0
    while lines := changes.since(engine.cursor(), BATCH):
        uids = list(dict.fromkeys(line.uid for line in lines if line.uid))
        practices = reading.published(uids)
        gone = set(uids) - {practice.uid for practice in practices}
        engine.update(_documents(practices), gone, cursor=lines[-1].seq)
        applied += len(lines)
    return applied


def _documents(practices: Iterable[PublicPractice]) -> Iterator[Document]:
    scheme = {entry.slug: entry for entry in reading.topic_scheme()}
    for practice in practices:
        yield document_of(practice, scheme)


def _told(
    documents: Iterable[Document], progress: Callable[[int], None] | None
) -> Iterator[Document]:
    for done, document in enumerate(documents, start=1):
        yield document
        if progress is not None:
            progress(done)

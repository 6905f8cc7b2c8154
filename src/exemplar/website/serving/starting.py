"""What must be well before a server or worker starts, and what is mended on the way."""

import multiprocessing

from django.conf import settings
from django.db import connections

from exemplar.search import keeping
from exemplar.search.current import current_engine
from exemplar.website.configured import CannotStart
from exemplar.website.health import database, folder


def check_installation() -> None:
    """Raises `CannotStart` with every remedy when folder, disk, database or schema are not fit."""
    findings = folder.examine(settings.DATA_DIR) + database.examine()
    wrong = [finding for finding in findings if finding.level == "error"]
    connections.close_all()
    if wrong:
        raise CannotStart("\n".join(f"{found.message}. {found.remedy}" for found in wrong))


def heal() -> None:
    """Bring the index up to the database: a crash may have come between the two.

    In a process of its own, because the index' library starts threads, and the server forks."""
    healing = multiprocessing.get_context("fork").Process(target=_follow_the_log)
    healing.start()
    healing.join()
    if healing.exitcode:
        raise CannotStart(
            "The search index can be neither brought up to date nor built anew; the reason stands "
            "above. Examine the installation: exemplar doctor"
        )


def _follow_the_log() -> None:
    keeping.keep_in_step(current_engine())

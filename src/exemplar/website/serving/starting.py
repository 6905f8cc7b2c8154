"""What must be well before a server or worker starts, and what is mended on the way."""

from django.conf import settings
from django.db import connections

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
    """Bring what is derived from the database up to it."""

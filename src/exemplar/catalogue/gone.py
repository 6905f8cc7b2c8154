"""The page that stands where an archived practice was."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.frame import Head
from exemplar.catalogue.visit import Visit
from exemplar.practices.reading import Gone


@dataclass(frozen=True, slots=True)
class GonePage:
    """`reason` may be ""."""

    day: str
    reason: str


def gone(visit: Visit, stone: Gone) -> HttpResponse:
    """410 with the day and the reason."""
    page = GonePage(naming.day(stone.at.isoformat(), visit.language), stone.reason)
    head = Head(_("This practice is no longer published"), is_indexed=False)
    return visit.page("catalogue/gone.html", head, page, status=410)

"""The page for when a practice's PDF cannot be made: it leads back to the practice."""

import logging
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from exemplar.catalogue.frame import Head
from exemplar.catalogue.unavailable import RETRY_AFTER
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.exchange.pdf.making import NoPdf
from exemplar.practices.record import PublicRecord

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NoPaperPage:
    """`retry` is the PDF's own address."""

    title: str
    practice_address: str
    retry: str


def no_paper(visit: Visit, shown: PublicRecord, error: NoPdf) -> HttpResponse:
    """503 in the reader's language; the reason is for operators and goes to the log."""
    log.warning("No PDF of %s: %s. Run: exemplar doctor", shown.uid, error)
    page = NoPaperPage(
        shown.title,
        addresses.practice(visit.language, shown.slug),
        addresses.practice_file(visit.language, shown.slug, "pdf"),
    )
    head = Head(_("The PDF cannot be made at this moment"), is_indexed=False)
    response = visit.page("catalogue/no_paper.html", head, page, status=503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response

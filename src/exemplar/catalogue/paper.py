"""A practice as the page of paper that becomes its PDF."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.core.files.storage import default_storage
from django.template.loader import get_template
from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.practice_page import PracticePage, practice_page
from exemplar.catalogue.taking import taking
from exemplar.catalogue.visit import Visit
from exemplar.editorial.texts import Look
from exemplar.exchange.pdf.document import Document
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord


@dataclass(frozen=True, slots=True)
class Paper:
    """`source` is the line at the foot of every page: where and of when the text is; `look` is the
    programme's, with the logo among the document's pictures."""

    site_name: str
    look: Look
    source: str
    practice: PracticePage


def document_of(visit: Visit, shown: PublicRecord) -> Document:
    """The paper for a reader, with the pictures that stand on it."""
    practice = practice_page(
        shown, visit.vocabulary, taking=taking(shown, visit.site, visit.language)
    )
    look = visit.furniture.look
    paper = Paper(visit.site.name, look, _source(shown, visit), practice)
    html = get_template("catalogue/paper.html", using="public").render(
        {"frame": visit.frame(), "paper": paper}
    )
    return Document(
        html,
        visit.site.absolute("/"),
        tuple(dict.fromkeys((visit.language, shown.language))),
        _pictures((look.logo_address, *(image.url for image in shown.images)), visit.site),
        look.accent,
    )


def _source(shown: PublicRecord, visit: Visit) -> str:
    # Isolated (Unicode's FSI and PDI): an address runs left to right in every text.
    address = f"\u2068{visit.site.permanent(shown.uid)}\u2069"
    if not shown.updated:
        return address
    day = naming.day(shown.updated, visit.language)
    return _("%(address)s, text of %(day)s") % {"address": address, "day": day}


def _pictures(addresses: Iterable[str], site: Site) -> Mapping[str, bytes]:
    found = {}
    for address in addresses:
        if address.startswith(settings.MEDIA_URL):
            try:
                with default_storage.open(address.removeprefix(settings.MEDIA_URL)) as file:
                    found[site.absolute(address)] = file.read()
            except FileNotFoundError:
                continue  # The page lacks the picture too, and shows its text.
    return found

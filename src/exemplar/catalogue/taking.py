"""What a reader takes away from a practice: a reference, files, a link to send."""

from dataclasses import dataclass
from urllib.parse import quote

from babel.dates import format_skeleton
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from exemplar.catalogue import naming
from exemplar.core import addresses
from exemplar.exchange.citation import Citation, citation, published_on
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord


@dataclass(frozen=True, slots=True)
class Taking:
    """`address` is the permanent one; the others lead to files and to the reader's own mail."""

    citation: Citation
    address: str
    ris_address: str
    bibtex_address: str
    pdf_address: str
    mail_address: str


def taking(record: PublicRecord, site: Site, reader: str) -> Taking:
    """The block of a practice's page for a reader of a language."""
    address = site.permanent(record.uid)
    return Taking(
        citation(record, site, date=_date(record, reader), city_of=_("City of %(city)s")),
        address,
        addresses.practice_file(reader, record.slug, "ris"),
        addresses.practice_file(reader, record.slug, "bib"),
        addresses.practice_file(reader, record.slug, "pdf"),
        mail_to(record.title, address),
    )


def mail_to(subject: str, address: str) -> str:
    """A letter without a recipient yet: the reader's own programme opens it, nothing is sent."""
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(address, safe='')}"


def _date(record: PublicRecord, reader: str) -> str:
    published = published_on(record)
    if published is None:
        return pgettext("reference without a date", "n.d.")
    # The style puts the month first in English, and has no rule for other languages.
    locale = "en" if reader == "en" else naming.locale_of(reader)
    return f"{published.year}, {format_skeleton('MMMMd', published, locale=locale)}"

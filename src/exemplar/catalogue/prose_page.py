"""A page that editors write, in plain values."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from exemplar.catalogue import alternates, naming
from exemplar.catalogue.frame import Head
from exemplar.core import addresses
from exemplar.editorial.texts import EditorialText
from exemplar.exchange.site import Site


@dataclass(frozen=True, slots=True)
class ProsePage:
    """`untranslated` says that the text is not in the reader's language, else ""."""

    text: EditorialText
    direction: str
    untranslated: str


def prose_page(text: EditorialText, reader: str) -> ProsePage:
    """The page for a reader of a language."""
    untranslated = ""
    if text.is_fallback:
        untranslated = _(
            "This page has not been translated yet. You are reading it in %(language)s."
        ) % {"language": naming.language_in_text(text.language, reader)}
    return ProsePage(text, naming.direction(text.language), untranslated)


def prose_head(text: EditorialText, site: Site) -> Head:
    """Its head; a text shown in place of a translation names no other languages."""

    def address(language: str) -> str:
        return addresses.page(language, text.slug)

    return Head(
        title=text.title,
        description=text.summary,
        canonical=site.absolute(address(text.language)),
        alternates=() if text.is_fallback else alternates.of_page(address, text.languages, site),
    )

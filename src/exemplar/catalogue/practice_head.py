"""What a practice's page says of itself to browsers, crawlers and other sites."""

from collections.abc import Iterable

from markupsafe import Markup

from exemplar.catalogue.alternates import of_practice
from exemplar.catalogue.card import line_of
from exemplar.catalogue.frame import Head
from exemplar.core import addresses
from exemplar.core.text import excerpt
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicPractice, PublicRecord

#: Search engines show about so many characters of a description.
DESCRIPTION = 160


def practice_head(
    practice: PublicPractice, shown: PublicRecord, site: Site, reader: str, data: Markup
) -> Head:
    """The head of the page that shows a version of a practice to a reader of a language."""
    line = line_of(shown, reader).text
    return Head(
        title=f"{shown.title} – {line}" if line else shown.title,
        description=excerpt(shown.opening, DESCRIPTION),
        canonical=site.page_of(shown),
        alternates=of_practice(practice.versions, site) if shown.language == reader else (),
        kind="article",
        image=site.absolute(shown.images[0].url) if shown.images else "",
        data=data,
        data_address=addresses.practice_file(reader, shown.slug, "jsonld"),
    )


def elsewhere(practice: PublicPractice, languages: Iterable[str]) -> dict[str, str]:
    """The practice's page for readers of each language."""
    return {
        language: addresses.practice(language, practice.in_language(language).slug)
        for language in languages
    }

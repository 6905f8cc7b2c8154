"""A practice as BibTeX, for those who write in LaTeX.

The text is UTF-8, which LaTeX and biber read; only the signs that mean something to TeX are
escaped. Names and title stand in braces of their own: an organisation is not taken apart into first
and last name, and capitals stay.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from exemplar.core.text import clean_line
from exemplar.exchange import citation
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord

MEDIA_TYPE: Final = "application/x-bibtex; charset=utf-8"

_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}#$%&_"},
    }
)


def text_of(record: PublicRecord, site: Site, topic_labels: Mapping[str, str]) -> str:
    """One entry, whose key is the practice's uid; `topic_labels` gives each topic's label."""
    fields = (f"  {name} = {value}" for name, value in _fields(record, site, topic_labels))
    return f"@misc{{{record.uid},\n" + ",\n".join(fields) + "\n}\n"


def escaped(text: str) -> str:
    """Text on one line in which no sign means anything to TeX."""
    return clean_line(text).translate(_ESCAPES)


def _fields(
    record: PublicRecord, site: Site, topic_labels: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    published = citation.published_on(record)
    names = " and ".join(f"{{{escaped(name)}}}" for name in citation.authors(record, site))
    keywords = ", ".join(escaped(topic_labels.get(slug, slug)) for slug in record.topics)
    yield "author", f"{{{names}}}"
    yield "title", f"{{{{{escaped(record.title)}}}}}"
    if published:
        yield "year", f"{{{published.year}}}"
        yield "month", _MONTHS[published.month - 1]
    yield "howpublished", f"{{{escaped(site.name)}}}"
    yield "url", f"{{{site.permanent(record.uid)}}}"
    yield "language", f"{{{record.language}}}"
    yield "note", f"{{{escaped(citation.note(record))}}}"
    if keywords:
        yield "keywords", f"{{{keywords}}}"

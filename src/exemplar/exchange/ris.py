"""A practice as RIS, which reference managers import: Zotero, EndNote, Mendeley.

One tag a line, two letters, two blanks, a dash and a blank; lines end as on Windows, because the
format asks for it. The text is UTF-8, so accents stand as they are.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from exemplar.core.text import clean_line
from exemplar.exchange import citation
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord

MEDIA_TYPE: Final = "application/x-research-info-systems; charset=utf-8"


def text_of(record: PublicRecord, site: Site, topic_labels: Mapping[str, str]) -> str:
    """One reference; `topic_labels` gives each topic's label by slug."""
    lines = (f"{tag}  - {clean_line(value)}" for tag, value in _tags(record, site, topic_labels))
    return "\r\n".join((*lines, "ER  - ", ""))


def _tags(
    record: PublicRecord, site: Site, topic_labels: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    published = citation.published_on(record)
    yield "TY", "ELEC"
    yield "ID", record.uid
    yield "TI", record.title
    yield from (("AU", author) for author in citation.authors(record, site))
    if published:
        yield "PY", str(published.year)
        yield "DA", f"{published:%Y/%m/%d}"
    yield "T2", site.name
    yield "PB", site.name
    yield "LA", record.language
    if record.opening:
        yield "AB", record.opening
    yield from (("KW", topic_labels.get(slug, slug)) for slug in record.topics)
    yield "N1", citation.note(record)
    yield "UR", site.permanent(record.uid)

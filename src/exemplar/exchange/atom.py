"""A list of practices as an Atom feed (RFC 4287), for readers who want to know what is new.

Identifiers are tag URIs (RFC 4151), so that they stay when titles, slugs and the scheme of the
site's address change; a translation keeps its practice's, and nobody is told of the same practice
twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from exemplar.core import addresses
from exemplar.core.text import clean_line, strip_controls
from exemplar.exchange import citation
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"

#: The year in which this form of identifier began; it never changes, or every entry would be new.
_SINCE: Final = 2026
_SPACE: Final = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself: `path` is its own address on the site and `list_path` that of
    the page with the same list; `changed` (RFC 3339) is told where there is no entry."""

    title: str
    language: str
    path: str
    list_path: str
    changed: str


def text_of(
    feed: Feed, records: Iterable[PublicRecord], site: Site, topic_labels: Mapping[str, str]
) -> bytes:
    """The feed as UTF-8, entries in the order given; `topic_labels` are by slug."""
    listed = list(records)
    root = Element("feed", {"xmlns": _SPACE, "xml:lang": feed.language})
    _add(root, "id", _tag(site, feed.path))
    _add(root, "title", feed.title)
    _add(root, "subtitle", site.name)
    _add(root, "updated", max(map(_updated, listed), default=feed.changed))
    _link(root, "self", site.absolute(feed.path), MEDIA_TYPE.partition(";")[0])
    _link(root, "alternate", site.absolute(feed.list_path), "text/html")
    _add(SubElement(root, "author"), "name", site.name)
    for record in listed:
        _entry(root, record, feed.language, site, topic_labels)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _entry(
    root: Element, record: PublicRecord, reader: str, site: Site, labels: Mapping[str, str]
) -> None:
    entry = SubElement(root, "entry", {"xml:lang": record.language})
    _add(entry, "id", _tag(site, addresses.permanent(record.uid)))
    _add(entry, "title", record.title)
    _add(entry, "updated", _updated(record))
    if record.published:
        _add(entry, "published", record.published)
    page = site.absolute(addresses.practice(reader, record.slug))
    _link(entry, "alternate", page, "text/html")
    for name in citation.authors(record, site):
        _add(SubElement(entry, "author"), "name", name)
    for slug in record.topics:
        SubElement(entry, "category", term=slug, label=clean_line(labels.get(slug, slug)))
    if record.licence:
        _add(entry, "rights", record.licence)
    if record.opening:
        _add(entry, "summary", record.opening)


def _tag(site: Site, path: str) -> str:
    return f"tag:{urlsplit(site.base_url).hostname},{_SINCE}:{path}"


def _updated(record: PublicRecord) -> str:
    return record.updated or record.published or ""


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = strip_controls(text)


def _link(parent: Element, relation: str, address: str, media_type: str) -> None:
    SubElement(parent, "link", rel=relation, type=media_type, href=address)

"""Everything that a practice's page shows, in plain values."""

import mimetypes
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from babel.units import format_unit
from django.utils.translation import gettext as _
from markupsafe import Markup

from exemplar.catalogue import hyphens, naming
from exemplar.catalogue.card import Card, line_of, period_of
from exemplar.catalogue.contents import Entry, contents
from exemplar.catalogue.maps.locator import Locator, locator
from exemplar.catalogue.place_line import PlaceLine
from exemplar.catalogue.taking import Taking
from exemplar.catalogue.translated import translated
from exemplar.catalogue.vocabulary import TopicName, Vocabulary
from exemplar.core import addresses
from exemplar.core.places import country_name
from exemplar.practices.fields import SECTIONS
from exemplar.practices.record import PublicAttachment, PublicImage, PublicLink, PublicRecord

_CREATIVE_COMMONS: Final = re.compile(r"CC (BY(?:-(?:NC|ND|SA|NC-SA|NC-ND))?) (\d\.\d)")


@dataclass(frozen=True, slots=True)
class Section:
    """One of the template's sections; `body` is clean HTML in the practice's language."""

    key: str
    label: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or plain words when `address` is ""; `note` stands behind it ("PDF, 1.2 MB").

    `language` is that of the label where it is not the page's, else "".
    """

    label: str
    address: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the facts column. `kind` lets the style tell topics from others."""

    key: str
    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PracticePage:
    """`language` and `direction` are the text's; `untranslated` says that it is not the reader's,
    else ""; `translated` says who translated it. `related` are cards that carry their reasons."""

    title: str
    language: str
    direction: str
    untranslated: str
    translated: tuple[str, ...]
    place_line: PlaceLine
    period: str
    topics: tuple[tuple[TopicName, str], ...]
    contents: tuple[Entry, ...]
    sections: tuple[Section, ...]
    images: tuple[PublicImage, ...]
    links: tuple[Link, ...]
    attachments: tuple[Link, ...]
    facts: tuple[Fact, ...]
    related: tuple[Card, ...]
    versions: tuple[Link, ...]
    taking: Taking
    specimen: bool
    locator: Locator | None


def practice_page(
    record: PublicRecord,
    vocabulary: Vocabulary,
    *,
    taking: Taking,
    versions: Iterable[Link] = (),
    related: Iterable[Card] = (),
) -> PracticePage:
    """The page of a record for a reader of the vocabulary's language.

    `versions` lead to it in other languages.
    """
    reader, shown = vocabulary.language, tuple(sections(record))
    return PracticePage(
        hyphens.in_text(record.title, record.language),
        record.language,
        naming.direction(record.language),
        _untranslated(record, reader),
        translated(record),
        line_of(record, reader),
        period_of(record).in_words(),
        tuple(
            (topic, _list_of(reader, "topic", topic.slug))
            for topic in vocabulary.named_topics(record.topics)
        ),
        contents(shown, _further(record)),
        shown,
        record.images,
        tuple(_reference(link) for link in record.links),
        tuple(_attachment(item, reader) for item in record.attachments),
        tuple(fact for fact in _facts(record, vocabulary, taking.address) if fact.values),
        tuple(related),
        tuple(versions),
        taking,
        record.specimen,
        locator((place.city or "", place.lat, place.lon) for place in record.places),
    )


def sections(record: PublicRecord) -> Iterable[Section]:
    """The sections that have text, in the template's order."""
    for field in SECTIONS:
        body = getattr(record, field.key)
        if body:
            # The record's HTML was cleaned when it was stored; see practices.fields.
            body = hyphens.in_html(body, record.language)
            yield Section(field.key, _(field.label), Markup(body))  # noqa: S704


def _further(record: PublicRecord) -> Iterable[Entry]:
    if record.links:
        yield Entry("links", _("Links"))
    if record.attachments:
        yield Entry("attachments", _("Attachments"))


def _untranslated(record: PublicRecord, reader: str) -> str:
    if record.language == reader:
        return ""
    return _("This practice has not been translated yet. You are reading it in %(language)s.") % {
        "language": naming.language_in_text(record.language, reader)
    }


def _facts(record: PublicRecord, vocabulary: Vocabulary, permanent: str) -> Iterable[Fact]:
    reader = vocabulary.language
    yield from _where(record, reader)
    yield Fact("period", _("Period"), _plain(period_of(record).in_words()))
    yield Fact(
        "topics",
        _("Topics"),
        tuple(
            Link(topic.label, _list_of(reader, "topic", topic.slug))
            for topic in vocabulary.named_topics(record.topics)
        ),
    )
    yield Fact("organisation", _("Organisation"), _plain(record.organisation))
    yield Fact("contact", _("Contact"), _plain(record.contact_public))
    yield Fact("source", _("Source"), _source(record.source_url))
    yield Fact("licence", _("Licence"), _licence(record.licence))
    for key, label, time in (
        ("confirmed", _("Last confirmed by the city"), record.last_confirmed),
        ("published", _("Published"), record.published),
        ("updated", _("Updated"), record.updated),
    ):
        yield Fact(key, label, _plain(naming.day(time, reader) if time else ""))
    yield Fact("permanent", _("Permanent address"), (Link(permanent, permanent),))


def _where(record: PublicRecord, reader: str) -> Iterable[Fact]:
    cities = [place for place in record.places if place.city or place.region]
    countries = dict.fromkeys(place.country_code for place in record.places)
    yield Fact(
        "city",
        _("City"),
        tuple(
            Link(
                place.city or place.region or "",
                _list_of(reader, "city", place.token) if place.token else "",
            )
            for place in cities
        ),
    )
    yield Fact(
        "country",
        _("Country"),
        tuple(
            Link(country_name(code, reader), _list_of(reader, "country", code))
            for code in countries
        ),
    )


def _list_of(reader: str, facet: str, value: str) -> str:
    return addresses.practice_list(reader, [(facet, value)])


def _plain(text: str) -> tuple[Link, ...]:
    return (Link(text),) if text else ()


def _source(address: str) -> tuple[Link, ...]:
    if not address:
        return ()
    host = urlsplit(address).hostname or address
    return (Link(host.removeprefix("www."), address),)


def _licence(licence: str) -> tuple[Link, ...]:
    found = _CREATIVE_COMMONS.fullmatch(licence)
    if not found:
        return _plain(licence)
    kind, version = found[1].lower(), found[2]
    return (Link(licence, f"https://creativecommons.org/licenses/{kind}/{version}/"),)


def _reference(link: PublicLink) -> Link:
    host = urlsplit(link.url).hostname or "" if link.url else ""
    return Link(link.title or link.url, link.url, host.removeprefix("www."))


def _attachment(item: PublicAttachment, reader: str) -> Link:
    extension = (mimetypes.guess_extension(item.media_type) or "").lstrip(".").upper()
    note = ", ".join(filter(None, (extension, size_in_words(item.size, reader))))
    return Link(item.title, item.url, note)


def size_in_words(size: int, language: str) -> str:
    """Bytes as "820 kB" or "1.2 MB"; "" for an unknown size of 0."""
    if size <= 0:
        return ""
    unit, value = ("megabyte", size / 1e6) if size >= 1e6 else ("kilobyte", max(size / 1e3, 1))
    rounded = round(value, 1 if value < 10 else 0)
    return format_unit(rounded, unit, "short", locale=naming.locale_of(language))

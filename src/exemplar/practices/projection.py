"""Derives what the public sees of a practice from the editing side; writes nothing.

Facts that do not depend on the language (`shared` in `fields.py`) are those of the original, where
it is published, so that one correction reaches every language.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from django.db.models import Prefetch
from wagtail.rich_text import expand_db_html

from exemplar.core.places import country_name
from exemplar.core.text import excerpt
from exemplar.practices.fields import SECTIONS
from exemplar.practices.media import attachment_of, image_of
from exemplar.practices.models import Place, Practice, PracticePlace
from exemplar.practices.record import (
    PublicAttachment,
    PublicImage,
    PublicLink,
    PublicPlace,
    PublicPractice,
    PublicRecord,
    to_json,
)
from exemplar.practices.richtext import clean_html
from exemplar.practices.translating import marks

OPENING_LENGTH = 300

#: What a list's card shows: `card_of` keeps these keys of the record.
CARD_KEYS = (
    "uid",
    "language",
    "original_language",
    "title",
    "slug",
    "places",
    "year_text",
    "start_year",
    "end_year",
    "ongoing",
    "topics",
    "opening",
    "specimen",
    "last_confirmed",
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A practice row's children in their order; `topics` are slugs in the scheme's order."""

    places: tuple[Place, ...]
    topics: tuple[str, ...]
    images: tuple[PublicImage, ...] = ()
    attachments: tuple[PublicAttachment, ...] = ()
    links: tuple[PublicLink, ...] = ()


def records_of(uids: Iterable[str]) -> list[PublicRecord]:
    """The records that these practices should have now: one a live row, the original first.

    A fixed number of queries, however many practices.
    """
    rows = (
        Practice.objects.filter(uid__in=list(uids), live=True)
        .select_related("locale")
        .prefetch_related(
            Prefetch("places", PracticePlace.objects.select_related("place")),
            "places__place__aliases",
            "topics",
            "images__image__renditions",
            "attachments__document",
            "links",
        )
        .order_by("uid", "-is_original", "pk")
    )
    records: list[PublicRecord] = []
    for _, versions in groupby(rows, key=lambda row: row.uid):
        records += _versions([(row, parts_of(row)) for row in versions])
    return records


def draft_of(practice: Practice) -> PublicPractice:
    """A row as it stands in memory, unsaved children included, as the public would see it."""
    record = record_of(practice, parts_of(practice), practice, parts_of(practice))
    return PublicPractice(practice.uid, (record,))


def parts_of(practice: Practice) -> Parts:
    """The children of a row, read from it (and so from memory, where they are in memory)."""
    topics = sorted(practice.topics.all(), key=lambda topic: (topic.order, topic.slug))
    return Parts(
        places=tuple(child.place for child in practice.places.all()),
        topics=tuple(topic.slug for topic in topics),
        images=tuple(image_of(child) for child in practice.images.all()),
        attachments=tuple(
            attachment_of(child, practice.uid) for child in practice.attachments.all()
        ),
        links=tuple(PublicLink(link.title, link.url) for link in practice.links.all()),
    )


def record_of(practice: Practice, parts: Parts, main: Practice, main_parts: Parts) -> PublicRecord:
    """One row's record, with the shared facts of `main`; pass the row itself where it is the main.

    A translation says of the original's pictures what it has words for. Its own files and links
    count, where it has any.
    """
    language = practice.language
    sections = {section.key: section_html(getattr(practice, section.key)) for section in SECTIONS}
    span = main.span
    return PublicRecord(
        uid=practice.uid,
        language=language,
        original_language=main.language if main.is_original else language,
        title=practice.title,
        slug=practice.slug,
        places=tuple(public_place(place, language) for place in main_parts.places),
        year_text=main.year_text,
        start_year=main.start_year,
        end_year=main.end_year,
        ongoing=main.ongoing,
        edtf=span.edtf,
        topics=main_parts.topics,
        **sections,
        contact_public=main.contact_public,
        images=_worded(main_parts.images, parts.images),
        attachments=parts.attachments or main_parts.attachments,
        links=parts.links or main_parts.links,
        organisation=main.organisation,
        source_url=main.source_url,
        licence=main.licence,
        submitted=rfc3339(main.submitted),
        published=rfc3339(practice.first_published_at),
        updated=rfc3339(practice.last_published_at),
        last_confirmed=rfc3339(main.last_confirmed),
        specimen=main.specimen,
        opening=opening_of(sections.values()),
        translation={}
        if practice.is_original
        else marks.public(marks.from_json(practice.translated)),
    )


def public_place(place: Place, language: str) -> PublicPlace:
    """A place with its country's name in a language of the record."""
    names = (place.name, *(alias.name for alias in place.aliases.all())) if place.name else ()
    return PublicPlace(
        country_code=place.country_code,
        country=country_name(place.country_code, language),
        city=place.name or None,
        region=place.region or None,
        lat=place.lat,
        lon=place.lon,
        token=place.token,
        names=tuple(dict.fromkeys(names)),
    )


def section_html(text: str) -> str:
    """A section as the public gets it: the editor's own notation for links becomes addresses."""
    return clean_html(expand_db_html(text) if "linktype=" in text else text)


def opening_of(sections: Iterable[str]) -> str:
    """The first words of the first section that has any."""
    first = next((text for text in sections if text), "")
    return excerpt(first, OPENING_LENGTH)


def card_of(record: PublicRecord) -> dict[str, Any]:
    """The part of a record that a list's card shows, as JSON values; names are for the search."""
    values = to_json(record)
    card = {key: values[key] for key in CARD_KEYS}
    card["places"] = [
        {key: value for key, value in place.items() if key != "names"} for place in card["places"]
    ]
    return card


def rfc3339(moment: datetime | None) -> str | None:
    """A moment in UTC to the second: 2024-05-01T10:00:00Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None


def _worded(
    images: tuple[PublicImage, ...], translated: tuple[PublicImage, ...]
) -> tuple[PublicImage, ...]:
    """The original's pictures with a translation's words; the address tells which is which."""
    words = {image.url: image for image in translated}
    return tuple(
        replace(
            image,
            alt=words[image.url].alt or image.alt,
            caption=words[image.url].caption or image.caption,
        )
        if image.url in words
        else image
        for image in images
    )


def _versions(rows: list[tuple[Practice, Parts]]) -> list[PublicRecord]:
    main, main_parts = rows[0]
    return [record_of(row, parts, main, main_parts) for row, parts in rows]

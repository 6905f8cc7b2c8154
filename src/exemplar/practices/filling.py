"""Carries a record from outside into a Practice: cleaned, and only what the source says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from exemplar.core.text import clean_line
from exemplar.core.timespan import TimeSpan
from exemplar.practices.files import document_from, image_from
from exemplar.practices.incoming import SECTION_KEYS, IncomingRecord, is_web_address
from exemplar.practices.models import (
    Place,
    Practice,
    PracticeAttachment,
    PracticeImage,
    PracticeLink,
    PracticePlace,
    Topic,
)
from exemplar.practices.richtext import clean_html

#: What `differs` reads of a row beside its columns; to prefetch.
CHILDREN = ("places__place", "topics", "links", "images", "attachments")


@dataclass(frozen=True, slots=True)
class Filling:
    """A record ready to be stored: values of columns, and children. None: leave what is there."""

    values: Mapping[str, Any]
    places: tuple[Place, ...]
    topics: tuple[Topic, ...] | None
    links: tuple[tuple[str, str], ...] | None
    images: tuple[tuple[int, str, str, str], ...] | None
    attachments: tuple[tuple[int, str], ...] | None


def filling_of(
    record: IncomingRecord, places: tuple[Place, ...], topics: Mapping[str, Topic]
) -> Filling:
    """What to store of a record; topics that the scheme does not have are left out.

    Pictures and files are copied into the site's own store here.
    """
    return Filling(
        values=_values(record),
        places=tuple(dict.fromkeys(places)),
        topics=None if record.topics is None else _topics(record.topics, topics),
        links=None if record.links is None else _links(record),
        images=None
        if record.images is None
        else tuple(
            (image_from(image.file, image.alt), image.alt, image.caption, image.licence)
            for image in record.images
        ),
        attachments=None
        if record.attachments is None
        else tuple(
            (document_from(item.file, item.title), clean_line(item.title))
            for item in record.attachments
        ),
    )


def differs(practice: Practice, filling: Filling) -> bool:
    """Whether storing would change the row or its children."""
    if any(getattr(practice, key) != value for key, value in filling.values.items()):
        return True
    is_said = {
        "places": filling.places,
        "topics": None if filling.topics is None else {topic.pk for topic in filling.topics},
        "links": filling.links,
        "images": filling.images,
        "attachments": filling.attachments,
    }
    stored = {
        "places": tuple(child.place for child in practice.places.all()),
        "topics": {topic.pk for topic in practice.topics.all()},
        "links": tuple((link.title, link.url) for link in practice.links.all()),
        "images": tuple(
            (image.image_id, image.alt, image.caption, image.licence)
            for image in practice.images.all()
        ),
        "attachments": tuple((item.document_id, item.title) for item in practice.attachments.all()),
    }
    return any(said is not None and said != stored[key] for key, said in is_said.items())


def fill(practice: Practice, filling: Filling) -> None:
    """Set the row's values and, in memory, its children; nothing is saved."""
    for key, value in filling.values.items():
        setattr(practice, key, value)
    for name, children in children_of(filling).items():
        setattr(practice, name, children)
    if filling.topics is not None:
        practice.topics = list(filling.topics)


def children_of(filling: Filling) -> dict[str, list[Any]]:
    """New child rows by the name of their relation, in order; only those that the source says."""
    children: dict[str, list[Any]] = {
        "places": [PracticePlace(place=place) for place in filling.places]
    }
    if filling.links is not None:
        children["links"] = [PracticeLink(title=title, url=url) for title, url in filling.links]
    if filling.images is not None:
        children["images"] = [
            PracticeImage(image_id=image, alt=alt, caption=caption, licence=licence)
            for image, alt, caption, licence in filling.images
        ]
    if filling.attachments is not None:
        children["attachments"] = [
            PracticeAttachment(document_id=document, title=title)
            for document, title in filling.attachments
        ]
    for rows in children.values():
        for order, row in enumerate(rows):
            row.sort_order = order
    return children


def _values(record: IncomingRecord) -> dict[str, Any]:
    values: dict[str, Any] = {"title": clean_line(record.title)}
    if record.specimen:
        values["specimen"] = True
    for key in SECTION_KEYS:
        if (text := getattr(record, key)) is not None:
            values[key] = clean_html(text)
    for key in ("contact_public", "organisation", "licence"):
        if (line := getattr(record, key)) is not None:
            values[key] = clean_line(line)
    if record.source_url is not None:
        address = record.source_url.strip()
        values["source_url"] = address if is_web_address(address) else ""
    return values | _period(record)


def _period(record: IncomingRecord) -> dict[str, Any]:
    years = (record.start_year, record.end_year, record.ongoing)
    text = None if record.year_text is None else clean_line(record.year_text)
    if all(year is None for year in years):
        if text is None:
            return {}
        span = TimeSpan.parse(text)
        years = (span.start, span.end, span.ongoing)
    start, end, ongoing = years
    period: dict[str, Any] = {"start_year": start, "end_year": end, "ongoing": ongoing}
    return period if text is None else {"year_text": text, **period}


def _topics(slugs: tuple[str, ...], topics: Mapping[str, Topic]) -> tuple[Topic, ...]:
    return tuple(topics[slug] for slug in dict.fromkeys(slugs) if slug in topics)


def _links(record: IncomingRecord) -> tuple[tuple[str, str], ...]:
    return tuple(
        (
            clean_line(link.title)[:300] or link.url[:300],
            link.url.strip() if is_web_address(link.url.strip()) else "",
        )
        for link in record.links or ()
    )

"""From the published record to what the index knows of it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from exemplar.core.countries import searched_names
from exemplar.core.text import plain_text
from exemplar.practices.reading import TopicEntry
from exemplar.practices.record import PublicPlace, PublicPractice, PublicRecord
from exemplar.search.document import Document, TextVersion

_SECTIONS_AFTER_PURPOSE: Final = ("rationale", "process", "impact", "key_references")

Names = Iterator[tuple[str, str]]


def document_of(practice: PublicPractice, scheme: Mapping[str, TopicEntry]) -> Document:
    """The document of a practice; `scheme` gives topics by slug."""
    main = practice.main
    names = (*_place_names(main.places), *_topic_names(main.topics, scheme))
    return Document(
        uid=practice.uid,
        versions=tuple(_version(record) for record in practice.versions),
        places=tuple((place.country_code, place.token) for place in main.places),
        topics=main.topics,
        names=tuple(dict.fromkeys((code, words) for code, words in names if words)),
        start_year=main.start_year,
        end_year=main.end_year,
        ongoing=main.ongoing,
        added=_added(practice),
    )


def _version(record: PublicRecord) -> TextVersion:
    sections = (plain_text(getattr(record, key)) for key in _SECTIONS_AFTER_PURPOSE)
    files = (*(a.title for a in record.attachments), *(link.title for link in record.links))
    pictures = (words for image in record.images for words in (image.alt, image.caption))
    rest = (*sections, record.year_text, record.organisation, *files, *pictures)
    return TextVersion(
        language=record.language,
        title=record.title,
        purpose=plain_text(record.purpose),
        rest="\n".join(filter(None, rest)),
    )


def _place_names(places: Iterable[PublicPlace]) -> Names:
    """City, region and country by every name, as plain words: a name has no stem."""
    for place in places:
        for name in (place.city, *place.names, place.region, place.country):
            yield "", name or ""
        for name in searched_names(place.country_code):
            yield "", name


def _topic_names(topics: Iterable[str], scheme: Mapping[str, TopicEntry]) -> Names:
    """The topics' labels and alternative labels in every language that they have."""
    for entry in (scheme[slug] for slug in topics if slug in scheme):
        yield from entry.labels.items()
        for language, alternatives in entry.alternative_labels.items():
            yield from ((language, alternative) for alternative in alternatives)


def _added(practice: PublicPractice) -> float:
    """When the practice was first published in any language; 0 where that is not known."""
    times = [version.published for version in practice.versions if version.published]
    return min((datetime.fromisoformat(time).timestamp() for time in times), default=0.0)

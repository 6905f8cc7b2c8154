"""What an import makes of a row, as JSON: for those who check their file before they send it."""

from collections.abc import Iterable
from typing import Any

from exemplar.core.places import country_name
from exemplar.core.text import excerpt
from exemplar.core.timespan import TimeSpan
from exemplar.exchange.problems import Problem
from exemplar.practices.fields import DEFAULT_LICENCE, PUBLIC, SECTIONS
from exemplar.practices.incoming import IncomingPlace, IncomingRecord


def object_of(record: IncomingRecord, problems: Iterable[Problem]) -> dict[str, Any]:
    """The record's fields in their order, the first place once more as `country_code` and `city`,
    the excerpt of a card, and the problems.

    What only publishing gives (url, slug, times) is None.
    """
    sections = {section.key: getattr(record, section.key) or "" for section in SECTIONS}
    values: dict[str, Any] = {
        "uid": record.uid,
        "language": record.language or None,
        "original_language": record.original_language or record.language or None,
        "title": record.title,
        "places": [_place(place, record.language or "en") for place in record.places],
        **_period(record),
        "topics": list(record.topics or ()),
        **sections,
        "contact_public": record.contact_public or "",
        "images": [
            {"path": image.file.name, "alt": image.alt, "caption": image.caption}
            for image in record.images or ()
        ],
        "attachments": [
            {"path": item.file.name, "title": item.title} for item in record.attachments or ()
        ],
        "links": [{"title": link.title, "url": link.url} for link in record.links or ()],
        "organisation": record.organisation or "",
        "source_url": record.source_url or "",
        "licence": record.licence or DEFAULT_LICENCE,
    }
    first = record.places[0] if record.places else None
    return {
        **{field.key: values.get(field.key) for field in PUBLIC},
        **({"specimen": True} if record.specimen else {}),
        "country_code": first.country_code if first else None,
        "city": first.city if first else None,
        "excerpt": excerpt(next((text for text in sections.values() if text), "")),
        "problems": [problem.to_json() for problem in problems],
    }


def _place(place: IncomingPlace, language: str) -> dict[str, Any]:
    return {
        "country_code": place.country_code,
        "country": country_name(place.country_code, language),
        "city": place.city,
        "region": place.region,
        "lat": place.lat,
        "lon": place.lon,
    }


def _period(record: IncomingRecord) -> dict[str, Any]:
    text = record.year_text or ""
    span = TimeSpan(start=record.start_year, end=record.end_year, ongoing=record.ongoing, text=text)
    if (span.start, span.end, span.ongoing) == (None, None, None):
        span = TimeSpan.parse(text)
    return {
        "year_text": text,
        "start_year": span.start,
        "end_year": span.end,
        "ongoing": span.ongoing,
        "edtf": span.edtf,
    }

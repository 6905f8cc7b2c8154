"""A record from outside before it is taken in, in plain values, what may be wrong with it,
and what became of it.

Every format's reader makes these; `practices.intake` takes them. Without Django.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from exemplar.core.uids import normal_uid
from exemplar.practices.fields import BY_KEY, SECTIONS
from exemplar.practices.translating.marks import Origin

Level = Literal["error", "warning", "note"]

_YEARS: Final = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """A place as the source names it; coordinates only where the source has its own."""

    country_code: str
    city: str | None = None
    region: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class IncomingImage:
    """A picture to copy from `file`."""

    file: Path
    alt: str
    caption: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class IncomingAttachment:
    """A document to copy from `file`."""

    file: Path
    title: str


@dataclass(frozen=True, slots=True)
class IncomingLink:
    """A reference outside; `url` "" where it is not known."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class IncomingRecord:
    """A practice in one language. None means that the source does not say: what is there stays.

    Sections are plain text or any HTML. The period is `start_year`, `end_year` and `ongoing` where
    any of them is given, else what `year_text` says. `translation_of` names the practice that this
    is a translation of, by its uid or its source address; `translation` says who made its texts
    ("title", a section, "images": machine, human or city). There is no `last_confirmed`: only a
    person's act sets it.
    """

    title: str
    language: str
    places: tuple[IncomingPlace, ...]
    uid: str | None = None
    translation_of: str | None = None
    original_language: str | None = None
    year_text: str | None = None
    start_year: int | None = None
    end_year: int | None = None
    ongoing: bool | None = None
    topics: tuple[str, ...] | None = None
    purpose: str | None = None
    rationale: str | None = None
    process: str | None = None
    impact: str | None = None
    key_references: str | None = None
    contact_public: str | None = None
    images: tuple[IncomingImage, ...] | None = None
    attachments: tuple[IncomingAttachment, ...] | None = None
    links: tuple[IncomingLink, ...] | None = None
    organisation: str | None = None
    source_url: str | None = None
    licence: str | None = None
    specimen: bool = False
    translation: Mapping[str, Origin] | None = None


@dataclass(frozen=True, slots=True)
class IntakeProblem:
    """Something wrong with one record; `position` counts the records from 0.

    An error refuses the record, a warning leaves the value out, a note only tells.
    """

    position: int
    field: str
    value: str
    level: Level
    message: str


@dataclass(slots=True)
class IntakeReport:
    """What an import did; `stored` is False where it was undone because a record was refused."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    stored: bool = True
    problems: list[IntakeProblem] = field(default_factory=list)
    uids: list[str] = field(default_factory=list)
    """The uid of each accepted record, in their order."""

    @property
    def accepted(self) -> int:
        """The records that are in the catalogue now, changed or not."""
        return self.created + self.updated + self.unchanged

    def note(self, position: int, field: str, value: str, level: Level, message: str) -> None:
        """Say something about the record at a position."""
        self.problems.append(IntakeProblem(position, field, value, level, message))


def problems_of(record: IncomingRecord, position: int = 0) -> list[IntakeProblem]:
    """What can be said against a record without looking at the catalogue."""

    def problem(field: str, value: object, message: str, level: Level = "error") -> IntakeProblem:
        return IntakeProblem(position, field, str(value)[:200], level, message)

    found = [problem(key, value, message) for key, value, message in _wrong_values(record)]
    for key in ("source_url", *(("links",) if record.links else ())):
        addresses = (
            [link.url for link in record.links or ()] if key == "links" else [record.source_url]
        )
        found += [
            problem(key, address, "This is no web address (http or https).", "warning")
            for address in addresses
            if address and not is_web_address(address)
        ]
    return found


def is_web_address(text: str) -> bool:
    """Whether a link may lead there."""
    return text.startswith(("https://", "http://")) and not any(c.isspace() for c in text)


def _wrong_values(record: IncomingRecord) -> Iterator[tuple[str, object, str]]:
    if not record.title.strip():
        yield "title", record.title, "A title is required."
    if not record.places:
        yield "places", "", "At least one place is required."
    if record.uid is not None and normal_uid(record.uid) is None:
        yield "uid", record.uid, "An identifier has 8 letters or digits, without I, L, O and U."
    for key in ("title", "year_text", "contact_public", "organisation", "licence"):
        limit, value = BY_KEY[key].limit, getattr(record, key)
        if limit is not None and value is not None and len(value) > limit:
            yield key, value, f"At most {limit} characters, {len(value)} came."
    for key in ("start_year", "end_year"):
        year = getattr(record, key)
        if year is not None and year not in _YEARS:
            yield key, year, "A year lies between 1900 and 2100."
    if record.start_year and record.end_year and record.start_year > record.end_year:
        yield "end_year", record.end_year, "The end lies before the start."


#: The text sections by key, in the template's order.
SECTION_KEYS: Final = tuple(section.key for section in SECTIONS)

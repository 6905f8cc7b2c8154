"""The published record in plain values: what every reader of practices reads, without Django.

One `PublicRecord` is a practice in one language, with exactly the public fields of `fields.py`.
It is stored as JSON in `PublishedRecord.record`, exported as it is, and feeds pages and index.
Times are RFC 3339 in UTC.
"""

from dataclasses import dataclass, field, fields
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A place: `city` None means the country (or region) as a whole. `token` names it in addresses
    ("gb-kirklees"), None without a city. `names` are all its known names, for the search only."""

    country_code: str
    country: str
    city: str | None = None
    region: str | None = None
    lat: float | None = None
    lon: float | None = None
    token: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicImageSize:
    """A picture once more, narrower or in a lighter format (`media_type`); `width` in pixels."""

    url: str
    media_type: str
    width: int


@dataclass(frozen=True, slots=True)
class PublicImage:
    """A picture; `url` is its address on this site, widths and heights are in pixels.

    `sizes` are what a page offers before it, the lightest format first, each from narrow to wide.
    """

    url: str
    alt: str
    caption: str = ""
    licence: str = ""
    width: int = 0
    height: int = 0
    sizes: tuple[PublicImageSize, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicLink:
    """A reference outside; `url` is empty where only its title is known."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class PublicAttachment:
    """A file to take: `size` in bytes, `media_type` as in RFC 2046."""

    url: str
    title: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class PublicRecord:
    """A published practice in one language; the sections are clean HTML, "" where there is none."""

    uid: str
    language: str
    original_language: str
    title: str
    slug: str
    places: tuple[PublicPlace, ...]
    year_text: str = ""
    start_year: int | None = None
    end_year: int | None = None
    ongoing: bool | None = None
    edtf: str = ""
    topics: tuple[str, ...] = ()
    purpose: str = ""
    rationale: str = ""
    process: str = ""
    impact: str = ""
    key_references: str = ""
    contact_public: str = ""
    images: tuple[PublicImage, ...] = ()
    attachments: tuple[PublicAttachment, ...] = ()
    links: tuple[PublicLink, ...] = ()
    organisation: str = ""
    source_url: str = ""
    licence: str = ""
    submitted: str | None = None
    published: str | None = None
    updated: str | None = None
    last_confirmed: str | None = None
    specimen: bool = False
    opening: str = ""
    """The first words of the first section that has any, plain text, at most 300 characters."""
    translation: dict[str, str] = field(default_factory=dict, hash=False)
    """In a translation, who made each text ("title", a section, "images"): see `Origin`."""

    @property
    def is_original(self) -> bool:
        """Whether this is the language the practice was written in."""
        return self.language == self.original_language


@dataclass(frozen=True, slots=True)
class PublicPractice:
    """A practice in every language in which it is published, the original (if it is) first."""

    uid: str
    versions: tuple[PublicRecord, ...]

    @property
    def main(self) -> PublicRecord:
        """The version whose shared facts (places, period, topics) count."""
        return self.versions[0]

    def in_language(self, language: str) -> PublicRecord:
        """The version for a reader of `language`, else the main one."""
        return next((v for v in self.versions if v.language == language), self.main)


def to_json(record: PublicRecord) -> dict[str, Any]:
    """A record as plain JSON values; `from_json` reads it back to an equal record.

    Keys are the attributes in their order; tuples become lists.
    """
    return {name: _plain(getattr(record, name)) for name in _RECORD_KEYS}


def from_json(values: dict[str, Any]) -> PublicRecord:
    """The record that `to_json` wrote.

    Keys that it does not know are passed over and missing ones take their defaults, so that rows
    written before a field was added, or after it was dropped, stay readable. Raises `TypeError`
    where a field without a default is missing.
    """
    known = {key: values[key] for key in _RECORD_KEYS if key in values}
    for key, part in _PARTS.items():
        known[key] = tuple(_part(part, item) for item in known.get(key, ()))
    known["topics"] = tuple(known.get("topics", ()))
    return PublicRecord(**known)


_Part = PublicPlace | PublicImage | PublicImageSize | PublicAttachment | PublicLink

_PARTS: Final[dict[str, type[_Part]]] = {
    "places": PublicPlace,
    "images": PublicImage,
    "attachments": PublicAttachment,
    "links": PublicLink,
}
_RECORD_KEYS: Final = tuple(item.name for item in fields(PublicRecord))
_PART_KEYS: Final[dict[type[_Part], tuple[str, ...]]] = {
    part: tuple(item.name for item in fields(part)) for part in (*_PARTS.values(), PublicImageSize)
}


def _plain(value: Any) -> Any:
    # dataclasses.asdict copies deeply and is five times slower, which the export would feel.
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    keys = _PART_KEYS.get(type(value))
    return value if keys is None else {key: _plain(getattr(value, key)) for key in keys}


def _part(part: type[_Part], values: dict[str, Any]) -> _Part:
    known = {key: values[key] for key in _PART_KEYS[part] if key in values}
    if "names" in known:
        known["names"] = tuple(known["names"])
    if "sizes" in known:
        known["sizes"] = tuple(_part(PublicImageSize, size) for size in known["sizes"])
    return part(**known)

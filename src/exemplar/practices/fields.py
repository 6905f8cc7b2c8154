"""The one list of a practice's fields, without Django.

Form, template, import, API, export and index read it. Only fields of visibility PUBLIC leave the
editors' side; nothing else decides that. Labels and help are marked for translation here and
translated where they are shown.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


def _(text: str) -> str:
    """Mark a string for extraction; the reader's language is applied where it is shown."""
    return text


class Kind(Enum):
    """What a field holds, which decides how it is asked for, checked and written."""

    LINE = "line"
    RICH_TEXT = "rich text"
    YEAR = "year"
    BOOLEAN = "boolean"
    TIME = "time"
    ADDRESS = "address"
    LANGUAGE = "language"
    IDENTIFIER = "identifier"
    TOPICS = "topics"
    PLACES = "places"
    IMAGES = "images"
    ATTACHMENTS = "attachments"
    LINKS = "links"


class Visibility(Enum):
    """PUBLIC fields are part of the published record; PRIVATE ones never leave the editors' side."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the record.

    `limit` is in characters of plain text (None: none). `shared` fields are the same in every
    language of a practice. `section` marks the template's text sections, in the template's order.
    `derived` fields are written by us and never read from outside.
    """

    key: str
    label: str
    help: str
    kind: Kind
    required: bool = False
    limit: int | None = None
    shared: bool = False
    section: bool = False
    derived: bool = False
    visibility: Visibility = Visibility.PUBLIC


FIELDS: Final[tuple[Field, ...]] = (
    Field(
        "uid",
        _("Identifier"),
        _("Permanent, the same in every language."),
        Kind.IDENTIFIER,
        shared=True,
    ),
    Field("url", _("Address"), "", Kind.ADDRESS, derived=True),
    Field("language", _("Language"), _("The language of this text."), Kind.LANGUAGE, required=True),
    Field(
        "original_language", _("Original language"), "", Kind.LANGUAGE, shared=True, derived=True
    ),
    Field(
        "title", _("Title"), _("What is done, in a few words."), Kind.LINE, required=True, limit=250
    ),
    Field("slug", _("Name in the address"), "", Kind.IDENTIFIER, derived=True),
    Field(
        "places",
        _("Places"),
        _("The city, region or country that does it."),
        Kind.PLACES,
        required=True,
        shared=True,
    ),
    Field(
        "year_text",
        _("Period"),
        _("As you would say it: 2016, since 2018, 2017-2021."),
        Kind.LINE,
        limit=200,
        shared=True,
    ),
    Field("start_year", _("Start year"), "", Kind.YEAR, shared=True),
    Field("end_year", _("End year"), "", Kind.YEAR, shared=True),
    Field("ongoing", _("Ongoing"), "", Kind.BOOLEAN, shared=True),
    Field("edtf", _("Period, machine-readable"), "", Kind.LINE, shared=True, derived=True),
    Field(
        "topics", _("Topics"), _("One to five of the programme's topics."), Kind.TOPICS, shared=True
    ),
    Field(
        "purpose",
        _("Purpose"),
        _("What the practice wants to achieve, and for whom."),
        Kind.RICH_TEXT,
        section=True,
    ),
    Field("rationale", _("Stimulus/Rationale"), _("What led to it."), Kind.RICH_TEXT, section=True),
    Field(
        "process",
        _("Process"),
        _("How it was done, step by step, with whom."),
        Kind.RICH_TEXT,
        section=True,
    ),
    Field(
        "impact", _("Impact"), _("What changed, and how you know."), Kind.RICH_TEXT, section=True
    ),
    Field(
        "key_references",
        _("Key reference documents"),
        _("Where to read more."),
        Kind.RICH_TEXT,
        section=True,
    ),
    Field(
        "contact_public",
        _("Contact"),
        _("Published with consent."),
        Kind.LINE,
        limit=500,
        shared=True,
    ),
    Field(
        "images",
        _("Pictures"),
        _("Each with a text for those who do not see it."),
        Kind.IMAGES,
        shared=True,
    ),
    Field("attachments", _("Attachments"), "", Kind.ATTACHMENTS, shared=True),
    Field("links", _("Links"), "", Kind.LINKS, shared=True),
    Field("organisation", _("Organisation"), _("Who runs it."), Kind.LINE, limit=250, shared=True),
    Field(
        "source_url", _("Source"), _("Where this account comes from."), Kind.ADDRESS, shared=True
    ),
    Field(
        "licence",
        _("Licence"),
        _("CC BY 4.0 unless said otherwise."),
        Kind.LINE,
        limit=100,
        shared=True,
    ),
    Field("submitted", _("Submitted"), "", Kind.TIME, shared=True, derived=True),
    Field("published", _("Published"), "", Kind.TIME, derived=True),
    Field("updated", _("Updated"), "", Kind.TIME, derived=True),
    Field(
        "last_confirmed",
        _("Last confirmed by the city"),
        _("Only a person's act sets it."),
        Kind.TIME,
        shared=True,
        derived=True,
    ),
    Field(
        "contact_private",
        _("Contact for the editors"),
        _("Never published."),
        Kind.LINE,
        limit=500,
        shared=True,
        visibility=Visibility.PRIVATE,
    ),
)

BY_KEY: Final[dict[str, Field]] = {field.key: field for field in FIELDS}
SECTIONS: Final[tuple[Field, ...]] = tuple(field for field in FIELDS if field.section)
PUBLIC: Final[tuple[Field, ...]] = tuple(
    field for field in FIELDS if field.visibility is Visibility.PUBLIC
)
DEFAULT_LICENCE: Final = "CC BY 4.0"

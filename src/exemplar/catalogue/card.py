"""A practice as a list shows it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from markupsafe import Markup, escape

from exemplar.catalogue import naming
from exemplar.catalogue.period import Period
from exemplar.catalogue.place_line import SHORT, PlaceLine, place_line
from exemplar.catalogue.vocabulary import TopicName, Vocabulary
from exemplar.core import addresses
from exemplar.practices.record import PublicPlace
from exemplar.search.analysis.excerpts import best_excerpt
from exemplar.search.analysis.marking import Segment, mark

#: Characters of a practice's first words that a card shows.
EXCERPT = 200

_MARKED: Final = Markup("<mark>%s</mark>")


class Listed(Protocol):
    """What a card needs to know of a practice; a `PublicRecord` has all of it."""

    @property
    def uid(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def original_language(self) -> str: ...
    @property
    def places(self) -> tuple[PublicPlace, ...]: ...
    @property
    def year_text(self) -> str: ...
    @property
    def start_year(self) -> int | None: ...
    @property
    def end_year(self) -> int | None: ...
    @property
    def ongoing(self) -> bool | None: ...
    @property
    def topics(self) -> tuple[str, ...]: ...
    @property
    def opening(self) -> str: ...
    @property
    def specimen(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Card:
    """`language` and `direction` are the text's, `text_language` its name for readers of another
    language, else "". `reason` says why a related practice is shown."""

    address: str
    title: Markup
    plain_title: str
    language: str
    direction: str
    text_language: str
    place_line: PlaceLine
    excerpt: Markup
    topics: tuple[TopicName, ...]
    specimen: bool
    reason: str = ""


def card(
    practice: Listed, vocabulary: Vocabulary, marks: Collection[str] = (), reason: str = ""
) -> Card:
    """The card of a practice for a reader of the vocabulary's language; `marks` as in `Results`."""
    reader, language = vocabulary.language, practice.language
    return Card(
        addresses.practice(reader, practice.slug),
        html_of(mark(practice.title, marks, language)),
        practice.title,
        language,
        naming.direction(language),
        "" if language == reader else naming.language_in_text(language, reader),
        line_of(practice, reader, limit=SHORT),
        html_of(best_excerpt(practice.opening, marks, language, EXCERPT)),
        vocabulary.named_topics(practice.topics),
        practice.specimen,
        reason,
    )


def html_of(segments: Iterable[Segment]) -> Markup:
    """Pieces of plain text as HTML, those that were searched for in `<mark>`."""
    return Markup("").join(
        _MARKED % piece if is_marked else escape(piece) for piece, is_marked in segments
    )


def period_of(practice: Listed) -> Period:
    """The practice's period."""
    return Period(practice.year_text, practice.start_year, practice.end_year, practice.ongoing)


def line_of(practice: Listed, reader: str, *, limit: int | None = None) -> PlaceLine:
    """The practice's place line for a reader of a language."""
    as_given = practice.original_language == reader
    period = period_of(practice).in_line(as_given=as_given)
    return place_line(practice.places, period, reader, limit=limit)

"""A practice's words by weight, as token streams: what every engine indexes and ranks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from exemplar.search.analysis.spelling import is_spelling
from exemplar.search.analysis.tokens import BREAK, stream_of
from exemplar.search.document import Document

FieldName = Literal["title", "names", "purpose", "rest"]
FIELD_NAMES: Final[tuple[FieldName, ...]] = get_args(FieldName)

#: How much a word counts by where it stands: title > places and topics > purpose > rest.
WEIGHTS: Final[dict[FieldName, float]] = {"title": 8.0, "names": 4.0, "purpose": 1.6, "rest": 1.0}


@dataclass(frozen=True, slots=True)
class Analysed:
    """One practice's token streams, one for each language's text (or each name)."""

    title: tuple[list[str], ...]
    names: tuple[list[str], ...]
    purpose: tuple[list[str], ...]
    rest: tuple[list[str], ...]

    def streams(self, name: FieldName) -> tuple[list[str], ...]:
        """The streams of one field."""
        streams: tuple[list[str], ...] = getattr(self, name)
        return streams

    def openings(self) -> frozenset[str]:
        """The first word of each title."""
        return frozenset(stream[0] for stream in self.title if stream[0] != BREAK)

    def spellings(self) -> frozenset[str]:
        """The plain words of the practice, for the vocabulary of typo repair."""
        return frozenset(token for token in self._tokens() if is_spelling(token))

    def _tokens(self) -> Iterator[str]:
        for name in FIELD_NAMES:
            for stream in self.streams(name):
                yield from stream


def analyse(document: Document) -> Analysed:
    """The streams of a practice in all its languages."""
    versions = document.versions
    return Analysed(
        title=tuple(stream_of(v.title, v.language) for v in versions),
        names=tuple(stream_of(words, language) for language, words in document.names),
        purpose=tuple(stream_of(v.purpose, v.language) for v in versions if v.purpose),
        rest=tuple(stream_of(v.rest, v.language) for v in versions if v.rest),
    )

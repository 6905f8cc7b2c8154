"""Practices related to one, each with the reasons why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exemplar.practices.record import PublicPractice
from exemplar.search.analysis.reading import Unit, read
from exemplar.search.analysis.tokens import stream_of
from exemplar.search.engine import SHARED_TOPIC, TITLE_WORD

#: Less in common than this is no reason to show a practice: one topic says little, even with a word
#: of the title, and so does the same city.
_WEAK: Final = 4


@dataclass(frozen=True, slots=True)
class Related:
    """A related practice and what both have: topics (slugs), the city, words of their titles."""

    practice: PublicPractice
    topics: tuple[str, ...]
    same_city: bool
    words: tuple[str, ...]

    @property
    def strength(self) -> int:
        """How much both have in common, as `SearchEngine.alike` weighs it."""
        return SHARED_TOPIC * len(self.topics) + TITLE_WORD * len(self.words)


def related(
    subject: PublicPractice, candidates: Iterable[PublicPractice], language: str, limit: int = 3
) -> tuple[Related, ...]:
    """The candidates (cards of `SearchEngine.alike` will do) worth showing, at most `limit`.

    Those of other cities first, since they tell a reader more; in each part the strongest first,
    in the order given where they are equal. What has too little in common is left out."""
    title = subject.in_language(language)
    units = read(title.title, title.language).units
    found = [
        _compared(subject, units, candidate, language)
        for candidate in candidates
        if candidate.uid != subject.uid
    ]
    strong = [one for one in found if one.strength >= _WEAK]
    return tuple(sorted(strong, key=lambda one: (one.same_city, -one.strength))[:limit])


def _compared(
    subject: PublicPractice, units: Iterable[Unit], other: PublicPractice, language: str
) -> Related:
    """`units` are the words of the subject's title."""
    there = other.in_language(language)
    theirs = set(stream_of(there.title, there.language))
    shared = (
        unit.typed
        for unit in units
        if any(theirs.issuperset(sequence) for sequence in unit.alternatives)
    )
    return Related(
        practice=other,
        topics=tuple(topic for topic in subject.main.topics if topic in other.main.topics),
        same_city=bool(_cities(subject) & _cities(other)),
        words=tuple(shared),
    )


def _cities(practice: PublicPractice) -> set[str]:
    return {place.token for place in practice.main.places if place.token is not None}

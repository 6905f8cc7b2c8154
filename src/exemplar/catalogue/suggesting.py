"""What a reader may mean while still typing: topics, countries, cities, practices."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final, Literal

from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core import addresses
from exemplar.core.countries import searched_names
from exemplar.core.text import fold
from exemplar.practices.reading import TopicEntry
from exemplar.practices.record import PublicPractice
from exemplar.search.query import SearchQuery, ValuedFacet
from exemplar.search.result import Results

Kind = Literal["topic", "country", "city", "practice"]

#: How many of each kind are suggested at most, in the order in which they are listed.
SHARES: Final[Mapping[Kind, int]] = {"topic": 3, "country": 2, "city": 3, "practice": 5}
_KINDS: Final[Mapping[ValuedFacet, Kind]] = {
    "topic": "topic",
    "country": "country",
    "city": "city",
}
#: Above every letter.
_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to go to, with how many practices are there; `language` is the label's."""

    kind: Kind
    label: str
    url: str
    count: int
    language: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion with the folded words of each of its names, the label first."""

    suggestion: Suggestion
    names: tuple[tuple[str, ...], ...]


class Candidates:
    """Suggestions by the words of their names: thousands of cities have ten names each, too many to
    look at every one of them at every key that is pressed."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._names = [
            (candidate.suggestion, words)
            for candidate in candidates
            for words in candidate.names
            if words
        ]
        pairs = sorted((word, at) for at, (_, words) in enumerate(self._names) for word in words)
        self._words = [word for word, _ in pairs]
        self._places = [at for _, at in pairs]

    def beginning(self, words: str) -> Iterator[Suggestion]:
        """Those that have a name in which each word begins a word; accents do not matter.

        Kind by kind, at most its share: names that begin with the words come first, then those with
        more practices."""
        typed = folded(words)
        ranks: dict[Suggestion, int] = {}
        for at in self._having(typed):
            suggestion, name = self._names[at]
            rank = 0 if name[0].startswith(typed[0]) else 1
            ranks[suggestion] = min(rank, ranks.get(suggestion, rank))
        found = sorted(ranks, key=lambda s: (ranks[s], -s.count, len(s.label), s.label))
        for kind, share in SHARES.items():
            yield from islice((s for s in found if s.kind == kind), share)

    def _having(self, typed: tuple[str, ...]) -> set[int]:
        """The names that have a word for each beginning."""
        if not typed:
            return set()
        # The longest first: it leaves the fewest names.
        longest, *others = sorted(typed, key=len, reverse=True)
        start, end = (bisect_left(self._words, bound) for bound in (longest, longest + _LAST))
        return {
            at
            for at in self._places[start:end]
            if all(any(word.startswith(one) for word in self._names[at][1]) for one in others)
        }


@lru_cache(maxsize=50_000)
def folded(name: str) -> tuple[str, ...]:
    """A name's words as they are compared: "Łódź (Poland)" is ("lodz", "poland")."""
    spaced = "".join(c if c.isalnum() else " " for c in fold(name))
    return tuple(spaced.split())


def candidates_of(
    results: Results,
    scheme: Iterable[TopicEntry],
    cities: Mapping[str, Iterable[str]],
    vocabulary: Vocabulary,
) -> Candidates:
    """The topics, countries and cities that have practices, by every name; `results` are those of
    the plain list, `cities` their names by token.

    Topics go by their words in the reader's language and in English."""
    topics = {entry.slug: _topic_names(entry, vocabulary.language) for entry in scheme}
    countries = {code: searched_names(code) for code in results.counts.get("country", {})}
    return Candidates(
        (
            *_values("topic", results, vocabulary, topics),
            *_values("country", results, vocabulary, countries),
            *_values("city", results, vocabulary, cities),
        )
    )


def practice_suggestion(practice: PublicPractice, language: str) -> Suggestion:
    """A practice by its title for a reader of `language`."""
    record = practice.in_language(language)
    url = addresses.practice(language, record.slug)
    return Suggestion("practice", record.title, url, 1, record.language)


def _values(
    facet: ValuedFacet,
    results: Results,
    vocabulary: Vocabulary,
    others: Mapping[str, Iterable[str]],
) -> Iterator[Candidate]:
    """A facet's values that have practices; `others` are more names of some."""
    language = vocabulary.language
    for value, count in results.counts.get(facet, {}).items():
        if count:
            label = vocabulary.label(facet, value)
            query = SearchQuery(language=language).with_option(facet, value)
            url = address_of(query, language)
            suggestion = Suggestion(_KINDS[facet], label, url, count, language)
            names = dict.fromkeys((label, *others.get(value, ())))
            yield Candidate(suggestion, tuple(map(folded, names)))


def _topic_names(entry: TopicEntry, language: str) -> Iterator[str]:
    for code in (language, "en"):
        yield entry.labels.get(code, "")
        yield from entry.alternative_labels.get(code, ())

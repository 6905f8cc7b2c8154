"""What a reader may mean while still typing: topics, countries, cities, practices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final, Literal

from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core import addresses
from exemplar.core.text import clean_line, fold
from exemplar.practices.models import PlaceAlias, PublishedRecord
from exemplar.practices.reading import TopicEntry
from exemplar.search.query import WORDS_LIMIT, SearchQuery, ValuedFacet
from exemplar.search.result import Results

Kind = Literal["topic", "country", "city", "practice"]

#: How many of each kind are suggested at most, in the order in which they are listed.
SHARES: Final[Mapping[Kind, int]] = {"topic": 3, "country": 2, "city": 3, "practice": 5}


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


def suggestions_for(words: str, candidates: Iterable[Candidate]) -> tuple[Suggestion, ...]:
    """The candidates that have a name in which each word begins a word; accents do not matter.

    Names that begin with the words come first, then those with more practices.
    """
    typed = folded(clean_line(words)[:WORDS_LIMIT])
    if not typed:
        return ()
    found = [
        (rank, c.suggestion) for c in candidates if (rank := _rank(typed, c.names)) is not None
    ]
    found.sort(key=lambda pair: (pair[0], -pair[1].count, len(pair[1].label)))
    return tuple(
        suggestion
        for kind, share in SHARES.items()
        for suggestion in islice((s for _, s in found if s.kind == kind), share)
    )


def folded(name: str) -> tuple[str, ...]:
    """A name's words as they are compared: "Łódź (Poland)" is ("lodz", "poland")."""
    spaced = "".join(c if c.isalnum() else " " for c in fold(name))
    return tuple(spaced.split())


def candidates_of(
    results: Results, scheme: Iterable[TopicEntry], vocabulary: Vocabulary
) -> tuple[Candidate, ...]:
    """Everything that can be suggested to a reader; `results` are those of the plain list.

    2 queries, and one look at every title: keep it until the catalogue changes.
    """
    topics = {entry.slug: _topic_names(entry, vocabulary.language) for entry in scheme}
    return (
        *_values("topic", results, vocabulary, topics),
        *_values("country", results, vocabulary, {}),
        *_values("city", results, vocabulary, _aliases()),
        *_practices(vocabulary.language),
    )


def _rank(typed: tuple[str, ...], names: tuple[tuple[str, ...], ...]) -> int | None:
    """0 where a name begins with the words, 1 where it has them elsewhere, None where nowhere."""
    ranks = [
        0 if words[0].startswith(typed[0]) else 1
        for words in names
        if words and all(any(word.startswith(start) for word in words) for start in typed)
    ]
    return min(ranks, default=None)


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


_KINDS: Final[Mapping[str, Kind]] = {"topic": "topic", "country": "country", "city": "city"}


def _topic_names(entry: TopicEntry, language: str) -> tuple[str, ...]:
    return entry.alternative_labels.get(language, ())


def _aliases() -> dict[str, list[str]]:
    rows = PlaceAlias.objects.exclude(place__token=None).order_by("place__token")
    pairs = rows.values_list("place__token", "name")
    return {token: [n for _, n in names] for token, names in groupby(pairs, lambda row: row[0])}


def _practices(language: str) -> Iterator[Candidate]:
    """Each practice by its title for the reader, with its other titles as names."""
    rows = PublishedRecord.objects.order_by("uid", "-is_original")
    columns = rows.values_list("uid", "language", "title", "slug")
    for _, versions in groupby(columns.iterator(chunk_size=2000), lambda row: row[0]):
        titles = [(code, title, slug) for _, code, title, slug in versions]
        shown, title, slug = next((t for t in titles if t[0] == language), titles[0])
        names = dict.fromkeys((title, *(other for _, other, _ in titles)))
        url = addresses.practice(language, slug)
        suggestion = Suggestion("practice", title, url, 1, shown)
        yield Candidate(suggestion, tuple(map(folded, names)))

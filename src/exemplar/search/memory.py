"""The reference engine: everything in memory, each rule as it reads in the contract, no tricks.

Tests compare every other adapter with it; small catalogues and tests may run on it. It knows
nothing of other processes.
"""

import math
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from exemplar.core.text import sort_key
from exemplar.search.analysis.fields import FIELD_NAMES, WEIGHTS, Analysed, FieldName, analyse
from exemplar.search.analysis.reading import FEW, Request, Sequence, Unit, read, repaired
from exemplar.search.analysis.spelling import allowed_distance, nearest
from exemplar.search.document import Document
from exemplar.search.engine import SHARED_CITY, SHARED_TOPIC, TITLE_WORD
from exemplar.search.query import FACETS, Facet, SearchQuery
from exemplar.search.result import Results

_SATURATION: Final = 1.2
_LENGTH_MATTERS: Final = 0.75


class MemoryEngine:
    """`SearchEngine` over documents held in memory."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._analysed: dict[str, Analysed] = {}
        self._cursor = 0
        self._writing = threading.RLock()

    def cursor(self) -> int:
        """See `SearchEngine`."""
        return self._cursor

    def alike(self, uid: str, language: str, limit: int = 12) -> tuple[str, ...]:
        """See `SearchEngine`."""
        subject = self._documents.get(uid)
        if subject is None:
            return ()
        units = read(subject.title_for(language), language).units
        weights = {
            other.uid: SHARED_TOPIC * len({*subject.topics} & {*other.topics})
            + SHARED_CITY * bool(values_of(subject, "city", 0) & values_of(other, "city", 0))
            + TITLE_WORD * sum(self._has_title(other.uid, unit) for unit in units)
            for other in self._documents.values()
            if other.uid != uid
        }
        close = (other for other, weight in weights.items() if weight)
        return tuple(sorted(close, key=lambda other: (-weights[other], other))[:limit])

    def _has_title(self, uid: str, unit: Unit) -> bool:
        titles = self._analysed[uid].title
        return any(stands_in(seq, title) for title in titles for seq in unit.alternatives)

    def replace_all(self, documents: Iterable[Document], *, cursor: int) -> None:
        """See `SearchEngine`."""
        fresh = {document.uid: document for document in documents}
        self._analysed = {uid: analyse(document) for uid, document in fresh.items()}
        self._documents = fresh
        self._cursor = cursor

    def update(
        self, documents: Iterable[Document], removed: Collection[str], *, cursor: int
    ) -> None:
        """See `SearchEngine`."""
        for uid in removed:
            self._documents.pop(uid, None)
            self._analysed.pop(uid, None)
        for document in documents:
            self._documents[document.uid] = document
            self._analysed[document.uid] = analyse(document)
        self._cursor = cursor

    @contextmanager
    def claim(self, *, wait: bool) -> Iterator[bool]:
        """See `SearchEngine`."""
        claimed = self._writing.acquire(blocking=wait)
        try:
            yield claimed
        finally:
            if claimed:
                self._writing.release()

    def words(self) -> Counter[str]:
        """The vocabulary: each plain word, and how many practices have it."""
        return Counter(word for found in self._analysed.values() for word in found.spellings())

    def search(self, query: SearchQuery, *, today: date) -> Results:
        """See `SearchEngine`."""
        request, repairs = self._repaired(read(query.words, query.language), query.language)
        full, some = self._found(request)
        listed = {
            uid: self._documents[uid]
            for uid in full | some
            if passes(self._documents[uid], query, today.year)
        }
        ordered = self._ordered(listed.values(), query, request, full, today.year)
        first = (query.page - 1) * query.page_size
        return Results(
            total=len(listed),
            uids=tuple(ordered[first : first + query.page_size]),
            counts={f: self._counts(f, full | some, query, today.year) for f in FACETS},
            full_matches=len(full & listed.keys()),
            marks=request.marks,
            repaired=repairs,
        )

    def _repaired(
        self, request: Request, language: str
    ) -> tuple[Request, dict[str, tuple[str, ...]]]:
        """The request with each word that nothing has replaced by the nearest words that are."""
        repairs: dict[str, tuple[str, ...]] = {}
        units = list(request.units)
        for index, unit in enumerate(units):
            if not allowed_distance(unit.spelling) or any(self._having(unit)):
                continue
            near = nearest(unit.spelling, self.words().items())
            if near:
                repairs[unit.typed] = near
                units[index] = repaired(unit, near, language)
        return Request(tuple(units), request.excluded), repairs

    def _found(self, request: Request) -> tuple[set[str], set[str]]:
        """The practices with all the words, and where those are few, others with half of them."""
        allowed = set(self._documents)
        for unit in request.excluded:
            allowed -= set(self._having(unit))
        hits = Counter(uid for unit in request.units for uid in self._having(unit))
        # Few in the whole catalogue: what is left out with a minus does not change the rule.
        full = {uid for uid in self._documents if hits[uid] == len(request.units)}
        if len(full) >= FEW or not request.units:
            return full & allowed, set()
        some = {uid for uid in hits if hits[uid] >= request.needed}
        return full & allowed, (some - full) & allowed

    def _having(self, unit: Unit) -> Iterator[str]:
        return (
            uid
            for uid, analysed in self._analysed.items()
            if any(
                stands_in(sequence, stream)
                for name in FIELD_NAMES
                for stream in analysed.streams(name)
                for sequence in unit.alternatives
            )
        )

    def _counts(
        self, facet: Facet, found: set[str], query: SearchQuery, this_year: int
    ) -> dict[str, int]:
        others = query.without_facet(facet)
        counts = Counter(
            value
            for uid in found
            if passes(self._documents[uid], others, this_year)
            for value in values_of(self._documents[uid], facet, this_year)
        )
        return dict(counts)

    def _ordered(
        self,
        documents: Iterable[Document],
        query: SearchQuery,
        request: Request,
        full: set[str],
        this_year: int,
    ) -> list[str]:
        """The uids in the order asked for: all the words before some of them, whatever the sort."""
        sort = query.effective_sort
        if sort == "relevance" and not request.units:
            sort = "newest"
        titled = sorted(
            documents, key=lambda d: (sort_key(d.title_for(query.language), query.language), d.uid)
        )
        match sort:
            case "relevance":
                scores = self._scores(request)
                ranked = sorted(titled, key=lambda d: (-scores[d.uid], d.uid))
            case "added":
                ranked = sorted(titled, key=lambda d: (-d.added, d.uid))
            case "newest" | "oldest":
                ranked = sorted(titled, key=_by_date(sort, this_year))
            case "title":
                ranked = titled
        return [d.uid for d in sorted(ranked, key=lambda d: d.uid not in full)]

    def _scores(self, request: Request) -> defaultdict[str, float]:
        scores: defaultdict[str, float] = defaultdict(float)
        for name in FIELD_NAMES:
            lengths = {
                uid: sum(map(len, analysed.streams(name)))
                for uid, analysed in self._analysed.items()
            }
            for unit in request.units:
                for sequence in unit.alternatives:
                    found = self._frequencies(sequence, name)
                    for uid, score in _bm25(found, lengths).items():
                        scores[uid] += WEIGHTS[name] * score
        return scores

    def _frequencies(self, sequence: Sequence, name: FieldName) -> dict[str, int]:
        counted = {
            uid: sum(occurrences(sequence, stream) for stream in analysed.streams(name))
            for uid, analysed in self._analysed.items()
        }
        return {uid: count for uid, count in counted.items() if count}


def _bm25(found: dict[str, int], lengths: dict[str, int]) -> dict[str, float]:
    average = max(1.0, sum(lengths.values()) / max(1, len(lengths)))
    rarity = math.log(1 + (len(lengths) - len(found) + 0.5) / (len(found) + 0.5))
    return {
        uid: rarity
        * count
        * (_SATURATION + 1)
        / (count + _SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * lengths[uid] / average))
        for uid, count in found.items()
    }


def _by_date(sort: str, this_year: int) -> Callable[[Document], tuple[int, int, int]]:
    """Newest: by last covered year, then first, both falling; oldest: by first, then last. No date
    is last in both."""

    def key(document: Document) -> tuple[int, int, int]:
        years = document.years(this_year)
        if not years:
            return 1, 0, 0
        if sort == "newest":
            return 0, -years[-1], -years[0]
        return 0, years[0], years[-1]

    return key


def occurrences(sequence: Sequence, stream: list[str]) -> int:
    """How often the tokens stand one after the other in a stream."""
    size = len(sequence)
    return sum(
        stream[at] == sequence[0] and tuple(stream[at : at + size]) == sequence
        for at in range(len(stream) - size + 1)
    )


def stands_in(sequence: Sequence, stream: list[str]) -> bool:
    """Whether the tokens stand one after the other in a stream."""
    if len(sequence) == 1:
        return sequence[0] in stream
    return occurrences(sequence, stream) > 0


def values_of(document: Document, facet: Facet, this_year: int) -> frozenset[str]:
    """The values of a facet under which a practice counts."""
    match facet:
        case "topic":
            return frozenset(document.topics)
        case "country":
            return frozenset(country for country, _ in document.places)
        case "city":
            return frozenset(city for _, city in document.places if city is not None)
        case "year":
            return frozenset(map(str, document.years(this_year)))
        case "status":
            return frozenset({document.status})
        case "language":
            return frozenset(document.languages)


def passes(document: Document, query: SearchQuery, this_year: int) -> bool:
    """Whether a practice passes every filter of a query; its words are not looked at."""
    for facet, chosen in query.chosen.items():
        if chosen and not values_of(document, facet, this_year).intersection(chosen):
            return False
    if query.year_from is None and query.year_to is None:
        return True
    years = document.years(this_year)
    return bool(years) and (
        (query.year_from is None or years[-1] >= query.year_from)
        and (query.year_to is None or years[0] <= query.year_to)
    )

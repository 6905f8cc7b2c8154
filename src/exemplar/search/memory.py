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
from itertools import product
from typing import Final

from exemplar.core.text import sort_key
from exemplar.search.analysis.beginnings import beginnings_of
from exemplar.search.analysis.fields import FIELD_NAMES, WEIGHTS, Analysed, FieldName, analyse
from exemplar.search.analysis.folding import fold
from exemplar.search.analysis.reading import FEW, Request, Sequence, Unit, read
from exemplar.search.analysis.repairing import read_and_repaired
from exemplar.search.analysis.spelling import nearest
from exemplar.search.document import Document
from exemplar.search.engine import SHARED_TOPIC, TITLE_WORD
from exemplar.search.matching import occurrences, passes, stands_in, values_of
from exemplar.search.query import FACETS, Facet, SearchQuery, ValuedFacet
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
            + TITLE_WORD * sum(self._has_title(other.uid, unit) for unit in units)
            for other in self._documents.values()
            if other.uid != uid
        }
        cities = values_of(subject, "city", 0)

        def place(uid: str) -> tuple[bool, int, int, str]:
            other = self._documents[uid]
            is_near = not cities.isdisjoint(values_of(other, "city", 0))
            return is_near, -weights[uid], len({*other.topics}), uid

        return tuple(sorted((uid for uid, weight in weights.items() if weight), key=place)[:limit])

    def _has_title(self, uid: str, unit: Unit) -> bool:
        titles = self._analysed[uid].title
        return any(stands_in(seq, title) for title in titles for seq in unit.alternatives)

    def titled(self, typed: str, limit: int = 5) -> tuple[str, ...]:
        """See `SearchEngine`."""
        starts = beginnings_of(typed)
        if not starts:
            return ()
        found = [
            (not _any_begins(analysed.openings(), starts[0]), uid)
            for uid, analysed in self._analysed.items()
            if all(any(_any_begins(title, start) for title in analysed.title) for start in starts)
        ]
        return tuple(uid for _, uid in sorted(found)[:limit])

    def near(self, word: str) -> tuple[str, ...]:
        """See `SearchEngine`."""
        return nearest(fold(word), self.words().items())

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
        request, repairs = self._read(query)
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

    def cross(
        self, query: SearchQuery, first: ValuedFacet, second: ValuedFacet, *, today: date
    ) -> Counter[tuple[str, str]]:
        """See `SearchEngine`."""
        others = query.without_facet(first).without_facet(second)
        return Counter(
            pair
            for document in self._passing(others, today.year)
            for pair in product(
                values_of(document, first, today.year), values_of(document, second, today.year)
            )
        )

    def lacking(self, query: SearchQuery, facet: ValuedFacet, *, today: date) -> int:
        """See `SearchEngine`."""
        found = self._passing(query, today.year)
        return sum(not values_of(document, facet, today.year) for document in found)

    def _passing(self, query: SearchQuery, this_year: int) -> Iterator[Document]:
        request, _ = self._read(query)
        full, some = self._found(request)
        documents = (self._documents[uid] for uid in full | some)
        return (document for document in documents if passes(document, query, this_year))

    def _read(self, query: SearchQuery) -> tuple[Request, dict[str, tuple[str, ...]]]:
        return read_and_repaired(
            query.words,
            query.language,
            exists=lambda unit: any(self._having(unit)),
            near=lambda word: nearest(word, self.words().items()),
        )

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


def _any_begins(tokens: Iterable[str], start: str) -> bool:
    return any(token.startswith(start) and ":" not in token for token in tokens)


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

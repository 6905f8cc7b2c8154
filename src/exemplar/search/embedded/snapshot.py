"""One generation, open for reading: a query is answered from it alone."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from exemplar.search.analysis.beginnings import beginnings_of
from exemplar.search.analysis.reading import FEW, Request
from exemplar.search.analysis.repairing import read_and_repaired
from exemplar.search.embedded import arrays
from exemplar.search.embedded.bases import Base
from exemplar.search.embedded.columns import columns_of
from exemplar.search.embedded.layout import COLUMNS, WORDS, read_facts
from exemplar.search.embedded.ordering import Ordering
from exemplar.search.embedded.vocabulary import Vocabulary
from exemplar.search.embedded.words import Found, Words
from exemplar.search.embedded.years import Years
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import FACETS, Facet, SearchQuery, ValuedFacet
from exemplar.search.result import Results

Mask = NDArray[np.bool_]


class Snapshot:
    """The index as it was at `cursor`; `before` lends what it has worked out already.

    Raises `EngineUnavailable` when it cannot be read."""

    def __init__(self, generation: Path, before: "Snapshot | None" = None) -> None:
        try:
            facts = read_facts(generation)
            self.cursor = int(facts["cursor"])
            stored = arrays.read(generation / COLUMNS)
            self.columns = columns_of(stored, facts["values"])
            self.vocabulary = Vocabulary.of_arrays(stored)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EngineUnavailable(f"The index {generation} cannot be read: {error}") from error
        self.generation = generation
        self.words = Words(generation / WORDS)
        self._ordering: Ordering = Ordering(self.columns, before._ordering if before else None)
        self._years: dict[int, Years] = {}

    def search(self, query: SearchQuery, this_year: int) -> Results:
        """Answer one query."""
        request, repairs = self._read(query)
        found = _Matches(self, request)
        years = self._years_in(this_year)
        filters = self._filters(query, years)
        listed = Base(_both(found.mask, filters.values()))
        counts = {
            facet: self._count(facet, _without(facet, found.mask, filters, listed), years)
            for facet in FACETS
        }
        return Results(
            total=listed.count,
            uids=self._page(query, request, found, listed, years, this_year),
            counts=counts,
            full_matches=int(np.count_nonzero(found.full[listed.ids])),
            marks=request.marks,
            repaired=repairs,
        )

    def cross(
        self, query: SearchQuery, first: ValuedFacet, second: ValuedFacet, this_year: int
    ) -> dict[tuple[str, str], int]:
        """How many rows have each pair of values; both facets' filters are left out."""
        base = self._listed(query.without_facet(first).without_facet(second), this_year)
        return self.columns.facets[first].pairs(self.columns.facets[second], base)

    def lacking(self, query: SearchQuery, facet: ValuedFacet, this_year: int) -> int:
        """How many rows of a query have no value of a facet."""
        return self.columns.facets[facet].without(self._listed(query, this_year))

    def titled(self, typed: str, limit: int) -> tuple[str, ...]:
        """The uids of practices whose titles have what was typed so far."""
        starts = beginnings_of(typed)
        if not starts:
            return ()
        return tuple(self.columns.uid[self.words.begun(starts, limit)].astype(str).tolist())

    def _listed(self, query: SearchQuery, this_year: int) -> Base:
        request, _ = self._read(query)
        filters = self._filters(query, self._years_in(this_year))
        return Base(_both(_Matches(self, request).mask, filters.values()))

    def _read(self, query: SearchQuery) -> tuple[Request, dict[str, tuple[str, ...]]]:
        return read_and_repaired(
            query.words, query.language, exists=self.words.has, near=self.vocabulary.near
        )

    def _filters(self, query: SearchQuery, years: Years) -> dict[Facet, Mask]:
        masks: dict[Facet, Mask] = {
            facet: self.columns.facets[facet].having(chosen, self.columns.size)
            for facet, chosen in query.chosen.items()
            if chosen and facet != "year"
        }
        spans = years.passing(query)
        return masks if spans is None else {**masks, "year": spans}

    def _count(self, facet: Facet, base: Base, years: Years) -> dict[str, int]:
        return years.counts(base) if facet == "year" else self.columns.facets[facet].counts(base)

    def _page(
        self,
        query: SearchQuery,
        request: Request,
        found: "_Matches",
        listed: Base,
        years: Years,
        this_year: int,
    ) -> tuple[str, ...]:
        """The uids of one page: all the words before some of them, then as the sort says."""
        sort, ids = query.effective_sort, listed.ids
        start = (query.page - 1) * query.page_size
        if start >= len(ids):
            return ()
        partial = ~found.full[ids]
        if sort == "relevance" and request.units:
            order = np.lexsort((self.columns.uid_rank[ids], -found.scores[ids], partial))
            chosen = order[start : start + query.page_size]
        else:
            named = "newest" if sort == "relevance" else sort
            ranks = self._ordering.ranks(named, query.language, years, this_year)[ids]
            chosen = _slice_of_sorted(
                ranks + partial * np.int64(len(found.full)), start, query.page_size
            )
        return tuple(self.columns.uid[ids[chosen]].astype(str).tolist())

    def _years_in(self, this_year: int) -> Years:
        # One entry but on New Year's Eve.
        found = self._years.get(this_year)
        if found is None:
            found = Years(self.columns, this_year)
            self._years = {this_year: found}
        return found

    def spellings_of(self, rows: list[int]) -> Counter[str]:
        """In how many of these rows each plain word stands."""
        return Counter(word for words in self.words.spellings(rows) for word in words)


class _Matches:
    """The rows that the words alone leave: `full` have all of them, `mask` are all that are listed,
    `scores` rank them."""

    def __init__(self, snapshot: Snapshot, request: Request) -> None:
        size = snapshot.columns.size
        self.scores = np.zeros(size, np.float64)
        if not request.units:
            self.full = self.mask = np.array(snapshot.columns.alive)
        else:
            self.full = np.zeros(size, np.bool_)
            whole = snapshot.words.all_of(request.units)
            self._note(whole, self.full)
            self.mask = self.full
            if len(whole.rows) < FEW and request.needed < len(request.units):
                self.mask = self.full.copy()
                self._note(snapshot.words.some_of(request.units, request.needed), self.mask)
        if request.excluded:
            gone = snapshot.words.some_of(request.excluded, 1).rows
            self.full, self.mask = self.full.copy(), self.mask.copy()
            self.full[gone] = self.mask[gone] = False

    def _note(self, found: Found, mask: Mask) -> None:
        mask[found.rows] = True
        self.scores[found.rows] = found.scores


def _both(mask: Mask, filters: Iterable[Mask]) -> Mask:
    for passing in filters:
        mask = mask & passing
    return mask


def _without(facet: Facet, mask: Mask, filters: dict[Facet, Mask], listed: Base) -> Base:
    """The rows over which a facet is counted: all filters but its own."""
    if facet not in filters:
        return listed
    return Base(_both(mask, (f for name, f in filters.items() if name != facet)))


def _slice_of_sorted(keys: NDArray[np.int64], start: int, size: int) -> NDArray[np.int64]:
    """The positions of what sorting by `keys` would put at `start` to `start + size`."""
    end = min(start + size, len(keys))
    every = np.arange(len(keys))
    nearest = np.argpartition(keys, end - 1)[:end] if end < len(keys) else every
    return nearest[np.argsort(keys[nearest])][start:end]

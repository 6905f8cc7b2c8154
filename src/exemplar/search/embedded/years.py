"""The year facet: spans, filtered and counted without listing their years."""

import numpy as np
from numpy.typing import NDArray

from exemplar.search.embedded.bases import Base
from exemplar.search.embedded.columns import Columns
from exemplar.search.embedded.facts import ONGOING, UNDATED
from exemplar.search.query import SearchQuery

Ints = NDArray[np.int32]


class Years:
    """First and last year of each row as they stand in `this_year`; `dated` rows have both."""

    def __init__(self, columns: Columns, this_year: int) -> None:
        first, last = columns.first, columns.last
        self.dated = last != UNDATED
        self.first: Ints = np.where(first == ONGOING, np.int32(this_year), first)
        # What is still to begin counts in its first year.
        self.last: Ints = np.where(last == ONGOING, np.maximum(self.first, this_year), last)

    def passing(self, query: SearchQuery) -> NDArray[np.bool_] | None:
        """Which rows pass the chosen years and the span; None where neither is asked for."""
        chosen = query.chosen.get("year", ())
        if not chosen and query.year_from is None and query.year_to is None:
            return None
        mask: NDArray[np.bool_] = self.dated.copy()
        if query.year_from is not None:
            mask &= self.last >= query.year_from
        if query.year_to is not None:
            mask &= self.first <= query.year_to
        if chosen:
            years = [int(year) for year in chosen if year.isascii() and year.isdecimal()]
            covered = np.zeros(len(mask), np.bool_)
            for year in years:
                covered |= (self.first <= year) & (self.last >= year)
            mask &= covered
        return mask

    def counts(self, base: Base) -> dict[str, int]:
        """How many rows of the base cover each year: what begins less what has ended, summed."""
        rows = base.ids if base.is_small else base.mask
        dated = self.dated[rows]
        first, last = self.first[rows][dated], self.last[rows][dated]
        if not len(first):
            return {}
        start, size = int(first.min()), int(last.max()) - int(first.min()) + 2
        begun = np.bincount(first - start, minlength=size)
        ended = np.bincount(last - start + 1, minlength=size)
        counted = np.cumsum(begun - ended)
        return {str(start + at): int(counted[at]) for at in np.flatnonzero(counted)}

"""What a search answers, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exemplar.search.query import Facet


@dataclass(frozen=True, slots=True)
class Results:
    """One page of a search.

    `total` counts everything listed on all pages. `uids` are this page's, in order; empty past the
    end. `counts[facet][value]` leaves the facet's own filter out (disjunctive) and is exact; values
    without a match may be missing, which means 0. `full_matches` is how many of `total` have all
    the words: where it is below `total`, those from that position on have only some of them.
    `marks` are the analysed tokens to mark in title and excerpt (see `search.analysis.marking`).
    `repaired` maps a typed word to the words of the index that stood in for it.
    """

    total: int
    uids: tuple[str, ...]
    counts: Mapping[Facet, Mapping[str, int]]
    full_matches: int
    marks: frozenset[str] = frozenset()
    repaired: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

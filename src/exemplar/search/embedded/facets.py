"""One facet's column: which rows have which values, for filtering and counting."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from exemplar.search.embedded.bases import Base, packed, unpacked

#: With more values than this (cities), bitmaps would cost more than they save.
MOST_BITMAPS: Final = 128


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """`values` by code; `rows` and `codes` side by side, one entry for each value of each row, in
    the order of rows; `starts[row]` is the row's first entry. `bitmaps[code]` has a bit for each
    row, packed as in `bases`; empty where there are more than `MOST_BITMAPS` values."""

    values: tuple[str, ...]
    rows: NDArray[np.int32]
    codes: NDArray[np.int32]
    starts: NDArray[np.int64]
    bitmaps: NDArray[np.uint64]

    @classmethod
    def empty(cls) -> "FacetColumn":
        """A column without a row."""
        none = np.zeros(0, np.int32)
        return cls((), none, none, np.zeros(1, np.int64), np.zeros((0, 0), np.uint64))

    def patched(
        self, touched: NDArray[np.bool_], changed: Mapping[int, Collection[str]]
    ) -> "FacetColumn":
        """The column with the entries of `touched` rows replaced by `changed`; as many rows as
        `touched` is long. Values keep their codes; new ones are added."""
        codes = {value: code for code, value in enumerate(self.values)}
        fresh = [
            (row, codes.setdefault(value, len(codes)))
            for row, values in changed.items()
            for value in values
        ]
        kept = ~touched[self.rows]
        added = np.array(fresh, np.int32).reshape(-1, 2)
        rows = np.concatenate((self.rows[kept], added[:, 0]))
        entries = np.concatenate((self.codes[kept], added[:, 1]))
        order = np.argsort(rows, kind="stable")
        return FacetColumn(
            tuple(codes),
            rows[order],
            entries[order],
            _starts(rows, len(touched)),
            self._patched_bitmaps(touched, added, len(codes)),
        )

    def _patched_bitmaps(
        self, touched: NDArray[np.bool_], added: NDArray[np.int32], values: int
    ) -> NDArray[np.uint64]:
        """The bitmaps without the touched rows but with what was added, (row, code) each."""
        if values > MOST_BITMAPS:
            return np.zeros((0, 0), np.uint64)
        kept = ~packed(touched)
        bitmaps = np.zeros((values, len(kept)), np.uint64)
        old, words = self.bitmaps.shape
        bitmaps[:old, :words] = self.bitmaps
        bitmaps &= kept
        rows, codes = added[:, 0], added[:, 1]
        # By bytes, whose order is the same on every machine.
        np.bitwise_or.at(bitmaps.view(np.uint8), (codes, rows >> 3), _BITS[rows & 7])
        return bitmaps

    def having(self, chosen: Collection[str], size: int) -> NDArray[np.bool_]:
        """Which rows have any of the chosen values; unknown values are in none."""
        wanted = set(chosen)
        codes = [code for code, value in enumerate(self.values) if value in wanted]
        if len(self.bitmaps):
            return unpacked(np.bitwise_or.reduce(self.bitmaps[codes], axis=0), size)
        mask = np.zeros(size, np.bool_)
        mask[self.rows[np.isin(self.codes, codes)]] = True
        return mask

    def counts(self, base: Base) -> dict[str, int]:
        """How many rows of the base have each value; values that none has are left out."""
        if base.is_small:
            counted = self._bincount(self.codes[self._entries(base.ids)])
        elif len(self.bitmaps):
            counted = np.bitwise_count(self.bitmaps & base.bits).sum(axis=1, dtype=np.int64)
        else:
            counted = self._bincount(self.codes[base.mask[self.rows]])
        return {self.values[code]: int(counted[code]) for code in np.flatnonzero(counted)}

    def pairs(self, other: "FacetColumn", base: Base) -> dict[tuple[str, str], int]:
        """How many rows of the base have each value of this column together with each of another;
        pairs that none has are left out."""
        entries = self._entries(base.ids)
        rows = self.rows[entries]
        partners = other.codes[other._entries(rows)].astype(np.int64)
        mine = np.repeat(self.codes[entries], other.starts[rows + 1] - other.starts[rows])
        size = len(other.values)
        counted = np.bincount(mine * size + partners)
        return {
            (self.values[pair // size], other.values[pair % size]): int(counted[pair])
            for pair in np.flatnonzero(counted).tolist()
        }

    def without(self, base: Base) -> int:
        """How many rows of the base have no value."""
        return int(np.count_nonzero(self.starts[base.ids] == self.starts[base.ids + 1]))

    def _bincount(self, codes: NDArray[np.int32]) -> NDArray[np.int64]:
        return np.bincount(codes, minlength=len(self.values))

    def _entries(self, ids: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.int64]:
        """The entries of some rows: the ranges `starts[row]` to `starts[row + 1]`, all in one."""
        starts = self.starts[ids]
        lengths = self.starts[ids + 1] - starts
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if len(ends) else 0
        entries: NDArray[np.int64] = np.arange(total) + np.repeat(
            starts - (ends - lengths), lengths
        )
        return entries

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays by name; `values` is no array."""
        return {part: getattr(self, part) for part in PARTS}


PARTS: Final = ("rows", "codes", "starts", "bitmaps")


_BITS: Final = np.uint8(1) << np.arange(8, dtype=np.uint8)


def _starts(rows: NDArray[np.int32], size: int) -> NDArray[np.int64]:
    """Where each row's entries begin, and where the last row's end."""
    starts = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(rows, minlength=size), out=starts[1:])
    return starts

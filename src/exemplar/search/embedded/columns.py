"""The columns: for each row a practice's facts, as arrays that processes share by mapping files."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain, compress, count
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from exemplar.search.embedded.facets import PARTS, FacetColumn
from exemplar.search.embedded.facts import UNDATED, VALUED, Facts
from exemplar.search.query import Facet

Bools = NDArray[np.bool_]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Columns:
    """Row by row: `uid` (UTF-8, fixed width), `alive` (no holes), `first` and `last` year as in
    `facts`, `added`, `uid_rank` (the row's place in the order of uids). `title_bytes` holds the
    titles one after the other in the order of the language facet's entries, `title_ends` where
    each ends. `facets` are the columns of values."""

    uid: NDArray[np.bytes_]
    alive: Bools
    first: Ints
    last: Ints
    added: NDArray[np.float64]
    uid_rank: Ints
    title_bytes: NDArray[np.uint8]
    title_ends: NDArray[np.int64]
    facets: Mapping[Facet, FacetColumn]

    @property
    def size(self) -> int:
        """How many rows there are, holes included."""
        return len(self.uid)

    def rows_of(self, uids: Collection[str]) -> dict[str, int]:
        """The row of each of these uids that has one."""
        if not self.size or not uids:
            return {}
        order = np.empty(self.size, np.int32)
        order[self.uid_rank] = np.arange(self.size, dtype=np.int32)
        wanted = np.array([uid.encode() for uid in uids])
        places = np.searchsorted(self.uid, wanted, sorter=order)
        rows = order[np.minimum(places, self.size - 1)]
        is_there = self.alive[rows] & (self.uid[rows] == wanted)
        return dict(compress(zip(uids, rows.tolist(), strict=True), is_there))

    def free_rows(self) -> Iterator[int]:
        """The rows for what is new: the holes, then without end those after the last."""
        return chain(np.flatnonzero(~self.alive).tolist(), count(self.size))

    def titles(self) -> list[bytes]:
        """The titles (UTF-8) in the order of the language facet's entries."""
        joined = self.title_bytes.tobytes()
        ends = self.title_ends.tolist()
        return [joined[a:b] for a, b in zip([0, *ends], ends, strict=False)]

    def title(self, row: int, language: str) -> str:
        """A row's title in the language, else in its first one."""
        languages = self.facets["language"]
        entries = range(int(languages.starts[row]), int(languages.starts[row + 1]))
        entry = next(
            (at for at in entries if languages.values[languages.codes[at]] == language), entries[0]
        )
        start = int(self.title_ends[entry - 1]) if entry else 0
        return self.title_bytes[start : int(self.title_ends[entry])].tobytes().decode()

    def patched(self, changed: Mapping[int, Facts], removed: Collection[int]) -> "Columns":
        """Columns with these rows written anew or emptied; rows past the end are added."""
        size = max([self.size, *(row + 1 for row in changed)])
        rows, facts = np.fromiter(changed, np.int64, len(changed)), list(changed.values())
        touched = np.zeros(size, np.bool_)
        touched[rows] = True
        touched[list(removed)] = True
        names = [f.uid.encode() for f in facts]
        width = max([1, self.uid.dtype.itemsize, *map(len, names)])
        uid = _written(self.uid.astype(f"S{width}"), touched, b"", rows, names)
        title_bytes, title_ends = self._titles(touched, changed)
        return Columns(
            uid=uid,
            alive=_written(self.alive, touched, False, rows, [True] * len(rows)),
            first=_written(self.first, touched, UNDATED, rows, [f.first for f in facts]),
            last=_written(self.last, touched, UNDATED, rows, [f.last for f in facts]),
            added=_written(self.added, touched, 0.0, rows, [f.added for f in facts]),
            uid_rank=self.uid_rank if np.array_equal(uid, self.uid) else _ranks(uid),
            title_bytes=title_bytes,
            title_ends=title_ends,
            facets={
                facet: self.facets[facet].patched(
                    touched, {row: f.values[at] for row, f in changed.items()}
                )
                for at, facet in enumerate(VALUED)
            },
        )

    def _titles(
        self, touched: Bools, changed: Mapping[int, Facts]
    ) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """The titles in the order that the patched language facet will have: by row."""
        starts, ends = self.facets["language"].starts, np.concatenate(([0], self.title_ends))
        texts: list[bytes] = []
        sizes: list[NDArray[np.int64]] = []
        done = 0

        def keep(until: int) -> None:
            texts.append(self.title_bytes[ends[done] : ends[until]].tobytes())
            sizes.append(np.diff(ends[done : until + 1]))

        for row in np.flatnonzero(touched).tolist():
            keep(int(starts[min(row, self.size)]))
            fresh = [title.encode() for title in changed[row].titles] if row in changed else []
            texts += fresh
            sizes.append(np.array([len(title) for title in fresh], np.int64))
            done = int(starts[min(row + 1, self.size)])
        keep(len(self.title_ends))
        joined = np.frombuffer(b"".join(texts), np.uint8)
        return joined, np.cumsum(np.concatenate(sizes), dtype=np.int64)


def empty() -> Columns:
    """Columns without a row."""
    none = np.zeros(0, np.int32)
    return Columns(
        uid=np.zeros(0, "S1"),
        alive=np.zeros(0, np.bool_),
        first=none,
        last=none,
        added=np.zeros(0, np.float64),
        uid_rank=none,
        title_bytes=np.zeros(0, np.uint8),
        title_ends=np.zeros(0, np.int64),
        facets={facet: FacetColumn.empty() for facet in VALUED},
    )


_ARRAYS: Final = tuple(field.name for field in fields(Columns) if field.name != "facets")


def arrays_of(columns: Columns) -> dict[str, NDArray[Any]]:
    """The arrays to write; the facets' `values` go with the generation's facts."""
    arrays = {name: getattr(columns, name) for name in _ARRAYS}
    for facet, column in columns.facets.items():
        arrays |= {f"{facet} {part}": array for part, array in column.arrays().items()}
    return arrays


def columns_of(arrays: Mapping[str, NDArray[Any]], values: Mapping[str, Sequence[str]]) -> Columns:
    """Columns from what `arrays_of` gave. Raises KeyError where an array is missing."""
    facets = {
        facet: FacetColumn(
            tuple(values[facet]), **{part: arrays[f"{facet} {part}"] for part in PARTS}
        )
        for facet in VALUED
    }
    return Columns(**{name: arrays[name] for name in _ARRAYS}, facets=facets)


def _ranks(uid: NDArray[np.bytes_]) -> Ints:
    """Each row's place in the order of the uids."""
    ranks = np.empty(len(uid), np.int32)
    ranks[np.argsort(uid, kind="stable")] = np.arange(len(uid), dtype=np.int32)
    return ranks


def _written(
    column: NDArray[Any], touched: Bools, filler: Any, rows: NDArray[np.int64], values: list[Any]
) -> NDArray[Any]:
    """The column as long as `touched`, its touched rows emptied, then `rows` written."""
    written = np.full(len(touched), filler, column.dtype)
    written[: len(column)] = column
    written[touched] = filler
    written[rows] = values
    return written

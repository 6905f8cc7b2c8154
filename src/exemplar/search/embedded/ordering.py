"""The sorts: for each a rank of every row, computed once a generation and language."""

from collections import OrderedDict
from collections.abc import Callable
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from exemplar.core.text import sort_key
from exemplar.search.embedded.columns import Columns
from exemplar.search.embedded.years import Years
from exemplar.search.query import Sort

Ranks = NDArray[np.int32]

#: Ranks of this many sorts and languages are kept, the least used dropped first.
_KEPT = 24


class Ordering:
    """Ranks of the rows of one generation; lower comes first, no two are equal."""

    def __init__(self, columns: Columns, before: "Ordering | None" = None) -> None:
        self._columns = columns
        # By language, each title's key, in the order of the keys. Few titles differ from those of
        # the generation before, and making keys is what sorting costs.
        self._keys: dict[str, dict[bytes, bytes]] = dict(before._keys) if before else {}
        self._ranks: OrderedDict[tuple[str, str, int], Ranks] = OrderedDict()

    def ranks(self, sort: Sort, language: str, years: Years, this_year: int) -> Ranks:
        """The rows' ranks for any sort but relevance."""
        match sort:
            case "title":
                return self._kept(("title", language, 0), lambda: self._by_title(language))
            case "added":
                return self._kept(("added", "", 0), self._by_added)
            case _:
                return self._kept(
                    (sort, language, this_year), lambda: self._by_date(sort, language, years)
                )

    def _kept(self, key: tuple[str, str, int], compute: Callable[[], Ranks]) -> Ranks:
        # Two threads may compute the same ranks; each gets right ones.
        found = self._ranks.get(key)
        if found is None:
            found = compute()
            self._ranks[key] = found
            while len(self._ranks) > _KEPT:
                self._ranks.popitem(last=False)
        return found

    def _by_added(self) -> Ranks:
        return _ranked(np.lexsort((self._columns.uid_rank, -self._columns.added)))

    def _by_date(self, sort: Sort, language: str, years: Years) -> Ranks:
        titles = self._kept(("title", language, 0), lambda: self._by_title(language))
        first, last = years.first, years.last
        spans = (titles, -first, -last) if sort == "newest" else (titles, last, first)
        return _ranked(np.lexsort((*spans, ~years.dated)))

    def _by_title(self, language: str) -> Ranks:
        """By the title that a reader of the language is shown, as that language sorts."""
        titles = self._shown(language)
        wanted, known = set(titles), self._keys.get(language, {})
        keys = {title: key for title, key in known.items() if title in wanted}
        keys |= {title: _key(title, language) for title in wanted - keys.keys()}
        self._keys[language] = keys = dict(sorted(keys.items(), key=itemgetter(1)))
        places = {title: place for place, title in enumerate(keys)}
        by_title = np.array([places[title] for title in titles], np.int32)
        return _ranked(np.lexsort((self._columns.uid_rank, by_title)))

    def _shown(self, language: str) -> list[bytes]:
        """Each row's title in the language, else in its first one; holes have none."""
        column, titles = self._columns.facets["language"], self._columns.titles()
        wanted = column.values.index(language) if language in column.values else -1
        shown = [b""] * self._columns.size
        # Backwards, so that the first entry of a row stays unless the language's own replaces it.
        rows = column.rows.tolist()
        for row, title in zip(reversed(rows), reversed(titles), strict=True):
            shown[row] = title
        for entry in np.flatnonzero(column.codes == wanted).tolist():
            shown[rows[entry]] = titles[entry]
        return shown


def _key(title: bytes, language: str) -> bytes:
    """A sort key as one small object; NUL, which no title has, sorts a shorter part first."""
    return "\0".join(sort_key(title.decode(), language)).encode()


def _ranked(order: NDArray[np.int64]) -> Ranks:
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return ranks

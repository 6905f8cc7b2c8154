"""What is most like one practice, weighed over the columns."""

import numpy as np

from exemplar.search.analysis.reading import read
from exemplar.search.embedded.facets import FacetColumn
from exemplar.search.embedded.snapshot import Snapshot
from exemplar.search.engine import SHARED_TOPIC, TITLE_WORD


def alike(snapshot: Snapshot, uid: str, language: str, limit: int) -> tuple[str, ...]:
    """See `SearchEngine.alike`."""
    columns = snapshot.columns
    found = np.flatnonzero((columns.uid == uid.encode()) & columns.alive)
    if not len(found):
        return ()
    row = int(found[0])
    weights = np.zeros(columns.size, np.int64)
    topics, cities = columns.facets["topic"], columns.facets["city"]
    for topic in _values(topics, row):
        weights += SHARED_TOPIC * topics.having([topic], columns.size)
    units = read(columns.title(row, language), language).units
    if units:
        titled = snapshot.words.titled(units)
        weights[titled.rows] += TITLE_WORD * np.rint(titled.scores).astype(np.int64)
    weights[row] = 0
    weights[~columns.alive] = 0
    rows = np.flatnonzero(weights)
    same_city = cities.having(_values(cities, row), columns.size)[rows]
    many = np.diff(topics.starts)[rows]
    order = np.lexsort((columns.uid_rank[rows], many, -weights[rows], same_city))[:limit]
    return tuple(columns.uid[rows[order]].astype(str).tolist())


def _values(column: FacetColumn, row: int) -> list[str]:
    codes = column.codes[column.starts[row] : column.starts[row + 1]]
    return [column.values[code] for code in codes]

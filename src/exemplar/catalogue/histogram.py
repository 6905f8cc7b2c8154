"""How many practices each year has, as bars."""

from collections.abc import Mapping
from dataclasses import dataclass

from exemplar.search.query import SearchQuery

HEIGHT = 40
"""Of the highest bar, in the drawing's units; a year is one unit wide."""
MOST_YEARS = 40
"""One practice of long ago must not press all others into a corner; the values beside name it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One year: `x` counts years from the first, `height` is in units of the drawing."""

    x: int
    height: float
    is_chosen: bool

    @property
    def y(self) -> float:
        """The bar's upper end."""
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars from the `first` year to the `last`; years without a practice have none."""

    first: int
    last: int
    bars: tuple[Bar, ...]

    @property
    def width(self) -> int:
        """Of the drawing, in units."""
        return self.last - self.first + 1


def histogram(counts: Mapping[str, int], query: SearchQuery) -> Histogram | None:
    """The bars of the year facet's numbers, those that the query takes in marked; None without."""
    numbers = {int(year): count for year, count in counts.items() if count}
    if not numbers:
        return None
    last = max(numbers)
    drawn = {year: count for year, count in numbers.items() if year > last - MOST_YEARS}
    first, highest = min(drawn), max(drawn.values())
    bars = tuple(
        Bar(year - first, round(HEIGHT * count / highest, 1), _takes_in(query, year))
        for year, count in sorted(drawn.items())
    )
    return Histogram(first, last, bars)


def _takes_in(query: SearchQuery, year: int) -> bool:
    chosen = query.chosen.get("year", ())
    is_after = query.year_from is None or year >= query.year_from
    is_before = query.year_to is None or year <= query.year_to
    return is_after and is_before and (not chosen or str(year) in chosen)

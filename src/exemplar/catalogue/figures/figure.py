"""A figure in plain values: bars, or the cells of a heat map, each with the list that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of a facet; `address` is the list of its practices, `label` what a reader calls it.
    `value` is the token that addresses and files have."""

    value: str
    label: str
    count: int
    address: str
    name: str
    """What a screen reader says of it: "Education: 12 practices"."""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class BarFigure:
    """Practices by the values of one facet. `heading` names the values in table and file."""

    key: str
    title: str
    heading: str
    counted: str
    bars: tuple[Bar, ...]

    def header(self) -> tuple[str, ...]:
        """The first row of its file."""
        return (self.key, self.heading, self.counted)

    def rows(self) -> Sequence[tuple[str, str, int]]:
        """The other rows of its file."""
        return [(bar.value, bar.label, bar.count) for bar in self.bars]

    @property
    def is_empty(self) -> bool:
        return not any(bar.count for bar in self.bars)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Practices by two facets. `cells` are by row, each with the label of its column."""

    key: str
    title: str
    heading: str
    counted: str
    columns: tuple[str, ...]
    cells: tuple[tuple[str, tuple[Bar, ...]], ...]

    def header(self) -> tuple[str, ...]:
        """The first row of its file."""
        return (self.heading, *self.columns)

    def rows(self) -> Sequence[tuple[str | int, ...]]:
        """The other rows of its file."""
        return [(label, *(cell.count for cell in cells)) for label, cells in self.cells]

    @property
    def is_empty(self) -> bool:
        return not any(cell.count for _, cells in self.cells for cell in cells)


Figure = BarFigure | HeatMap

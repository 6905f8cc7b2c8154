"""Where the parts of a figure stand, in the units of its drawing; mirrored for right-to-left."""

from dataclasses import dataclass
from typing import Final

from exemplar.catalogue.figures.figure import Bar, BarFigure, Figure, HeatMap

#: A drawing of bars is so many units wide, about the pixels of a phone's screen.
WIDTH: Final = 380
#: Room for a number at the end of a bar.
NUMBER: Final = 52
#: Labels stand over their bars, but years beside them.
ROW, THICK, YEAR_ROW, YEAR_LABEL = 46, 18, 28, 48

CELL: Final = 36
CELL_ROW: Final = 30
TOPICS: Final = 300
"""The most room that topics take; short ones take less."""
LETTER: Final = 7
"""The width of a letter, on average and with room to spare."""
COUNTRIES: Final = 130
#: More countries than these would not fit; the table has all.
MOST_COUNTRIES: Final = 16
#: Older years are in the table alone: a single old practice would make a drawing of empty rows.
MOST_YEARS: Final = 30
LONGEST_NAME: Final = 18
#: The tints of a heat map, from faint to full; the last ones carry light letters.
TINTS: Final = (0.14, 0.28, 0.42, 0.88, 1.0)
LIGHT_FROM: Final = 3


@dataclass(frozen=True, slots=True)
class Text:
    """Words with where they begin (in RTL their right end)."""

    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """One bar or cell: `hit` is what can be pressed, `tint` an index of `TINTS`."""

    bar: Bar
    x: float
    y: float
    width: float
    height: float
    hit: tuple[float, float, float, float]
    label: Text | None
    number: Text
    tint: int = -1

    @property
    def opacity(self) -> float:
        return TINTS[self.tint]

    @property
    def is_dark(self) -> bool:
        return self.tint >= LIGHT_FROM


@dataclass(frozen=True, slots=True)
class Drawing:
    """`rows` and `columns` are the labels of a heat map; columns are written upwards."""

    width: float
    height: float
    direction: str
    kind: str
    boxes: tuple[Box, ...]
    rows: tuple[Text, ...] = ()
    columns: tuple[Text, ...] = ()


def drawing(figure: Figure, direction: str) -> Drawing:
    """The drawing of a figure for a direction of writing, `ltr` or `rtl`."""
    if isinstance(figure, HeatMap):
        return _heat(figure, direction)
    return _bars(figure, direction)


def left_out(figure: Figure) -> int:
    """How many columns or years are in the table alone."""
    if isinstance(figure, HeatMap):
        return max(0, len(figure.columns) - MOST_COUNTRIES)
    return max(0, len(figure.bars) - MOST_YEARS) if figure.key == "year" else 0


def _bars(figure: BarFigure, direction: str) -> Drawing:
    beside = figure.key == "year"
    row, start = (YEAR_ROW, YEAR_LABEL) if beside else (ROW, 0)
    shown = figure.bars[-MOST_YEARS:] if beside else figure.bars
    most = max((bar.count for bar in shown), default=0) or 1
    boxes = []
    for position, bar in enumerate(shown):
        top = position * row
        length = (WIDTH - start - NUMBER) * bar.count / most
        y = top + (row - THICK) / 2 if beside else top + 20
        label = Text(bar.label, _at(0, direction), y + 14 if beside else top + 15)
        boxes.append(
            Box(
                bar,
                _left(start, length, direction),
                y,
                length,
                THICK,
                (0, top, WIDTH, row),
                label,
                Text("", _at(start + length + 7, direction), y + 14),
            )
        )
    return Drawing(WIDTH, len(shown) * row, direction, "bars", tuple(boxes))


def _heat(figure: HeatMap, direction: str) -> Drawing:
    shown = figure.columns[:MOST_COUNTRIES]
    longest = max((len(label) for label, _ in figure.cells), default=0)
    topics = min(TOPICS, 16 + LETTER * longest)
    width = topics + CELL * len(shown)
    most = max((cell.count for _, row in figure.cells for cell in row), default=0) or 1
    boxes, rows = [], []
    for down, (label, cells) in enumerate(figure.cells):
        y = COUNTRIES + down * CELL_ROW
        rows.append(Text(label, _at(0, direction, width), y + 20))
        for across, cell in enumerate(cells[:MOST_COUNTRIES]):
            x = _left(topics + across * CELL, CELL, direction, width)
            boxes.append(
                Box(
                    cell,
                    x + 1,
                    y + 1,
                    CELL - 2,
                    CELL_ROW - 2,
                    (x, y, CELL, CELL_ROW),
                    None,
                    Text("", x + CELL / 2, y + 20),
                    tint=-(-cell.count * len(TINTS) // most) - 1,
                )
            )
    columns = tuple(
        Text(
            name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…",
            _left(topics + across * CELL, CELL, direction, width) + CELL / 2 + 5,
            COUNTRIES - 8,
        )
        for across, name in enumerate(shown)
    )
    height = COUNTRIES + CELL_ROW * len(figure.cells)
    return Drawing(width, height, direction, "heat", tuple(boxes), tuple(rows), columns)


def _at(x: float, direction: str, width: float = WIDTH) -> float:
    return width - x if direction == "rtl" else x


def _left(x: float, length: float, direction: str, width: float = WIDTH) -> float:
    return width - x - length if direction == "rtl" else x

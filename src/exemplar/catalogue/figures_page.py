"""Everything that the template of the figures shows, in plain values."""

from dataclasses import dataclass

from exemplar.catalogue import naming
from exemplar.catalogue.figures.counting import FIGURES, Counted
from exemplar.catalogue.figures.drawing import Drawing, drawing, left_out
from exemplar.catalogue.figures.figure import Figure
from exemplar.catalogue.finder import Finder
from exemplar.core import addresses


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A figure with its drawing and files; `left_out` is how much only the table has."""

    name: str
    figure: Figure
    drawing: Drawing
    csv_address: str
    svg_address: str
    left_out: int


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """Figures without a single practice are left out."""

    finder: Finder
    figures: tuple[FigureBlock, ...]


def figures_page(finder: Finder, counted: Counted) -> FiguresPage:
    """The figures of a query."""
    blocks = (figure_block(name, counted) for name in FIGURES)
    return FiguresPage(finder, tuple(block for block in blocks if not block.figure.is_empty))


def figure_block(name: str, counted: Counted) -> FigureBlock:
    """One figure by its name in addresses."""
    language = counted.query.language
    figure = FIGURES[name](counted)
    parameters = counted.query.parameters()
    return FigureBlock(
        name,
        figure,
        drawing(figure, naming.direction(language)),
        addresses.figure_file(language, name, "csv", parameters),
        addresses.figure_file(language, name, "svg", parameters),
        left_out(figure),
    )

"""The colours that a programme may change, and what each must stand out from.

`--accent` colours links, focus and buttons. The grounds are those of the product's own style
sheet: a new accent is refused where words in it could not be read.
"""

from dataclasses import dataclass

from exemplar.editorial.contrast import ENOUGH_FOR_TEXT, ratio

ACCENT = "#0b5a63"
ACCENT_DARK = "#76cdd2"


@dataclass(frozen=True, slots=True)
class Ground:
    """A colour that words stand on."""

    name: str
    colour: str


LIGHT_GROUNDS = (Ground("paper", "#faf7f0"), Ground("card", "#ffffff"))
DARK_GROUNDS = (Ground("paper", "#13131b"), Ground("card", "#1d1d29"))


@dataclass(frozen=True, slots=True)
class TooFaint:
    """An accent that cannot be read on a ground; `ratio` is less than 4.5."""

    ground: str
    ratio: float


def too_faint(colour: str, grounds: tuple[Ground, ...]) -> list[TooFaint]:
    """The grounds on which `colour`, as `#rrggbb`, is too faint for text."""
    found = [TooFaint(ground.name, ratio(colour, ground.colour)) for ground in grounds]
    return [faint for faint in found if faint.ratio < ENOUGH_FOR_TEXT]


def stylesheet(accent: str, accent_dark: str) -> str:
    """The line of CSS that sets both accents over the product's own."""
    return f":root {{ --accent: light-dark({accent}, {accent_dark}); }}\n"

"""Every pair of colours that pages put one on the other, and how far apart each must be.

What is asked is WCAG 2.2 at level AA: 4.5 to 1 for words (criterion 1.4.3), 3 to 1 for what must be
seen to use the page: focus, borders of fields, tiles, bars and circles (1.4.11).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exemplar.editorial.contrast import ENOUGH_FOR_GRAPHICS, ENOUGH_FOR_TEXT, ratio
from exemplar.editorial.palette import Palette, SchemeName

GROUNDS: Final[dict[str, Promise]] = {
    "paper": _("the page"),
    "card": _("cards and fields"),
    "wash": _("notices and the foot"),
    "accent": _("buttons"),
    "tint": _("the colour of words found"),
}
WORDS: Final[dict[str, Promise]] = {
    "ink": _("Text"),
    "muted": _("Secondary text"),
    "accent": _("Links"),
    "on-accent": _("Words of buttons"),
    "brick": _("The word “specimen”"),
}
GRAPHICS: Final[dict[str, Promise]] = {
    "accent": _("Focus, bars and circles"),
    "muted": _("Borders of fields"),
    "brick": _("Tiles of topics about rights and conflicts"),
    "plum": _("Tiles of topics about culture and language"),
    "olive": _("Tiles of topics about places"),
    "sea": _("Tiles of topics about government and the world"),
    "saffron": _("Tiles of topics about meeting, and the edge of notices"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, by their names; `needed` is the least ratio."""

    name: Promise
    front: str
    ground: str
    needed: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A pair in one scheme, with its colours as `#rrggbb` and their ratio, from 1 to 21."""

    pair: Pair
    scheme: SchemeName
    front: str
    ground: str
    ratio: float

    @property
    def is_enough(self) -> bool:
        """Whether WCAG is met."""
        return self.ratio >= self.pair.needed

    @property
    def is_unreadable(self) -> bool:
        """Whether words could not be read even in the largest type, for which 3 to 1 is enough."""
        return self.pair.needed == ENOUGH_FOR_TEXT and self.ratio < ENOUGH_FOR_GRAPHICS

    @property
    def ground_name(self) -> Promise:
        """What the ground is called."""
        return GROUNDS[self.pair.ground]

    @property
    def shown_ratio(self) -> str:
        """With one decimal, cut and not rounded: 4.46 is not the 4.5 that is needed."""
        return f"{int(self.ratio * 10) / 10:.1f}"


def _pairs() -> Iterable[Pair]:
    def words(front: str, *grounds: str) -> Iterable[Pair]:
        return (Pair(WORDS[front], front, ground, ENOUGH_FOR_TEXT) for ground in grounds)

    def graphics(front: str, *grounds: str) -> Iterable[Pair]:
        return (Pair(GRAPHICS[front], front, ground, ENOUGH_FOR_GRAPHICS) for ground in grounds)

    yield from words("ink", "paper", "card", "wash", "tint")
    yield from words("muted", "paper", "card", "wash")
    yield from words("accent", "paper", "card", "wash")
    yield from words("on-accent", "accent")
    yield from words("brick", "paper", "card")
    yield from graphics("accent", "paper", "card", "wash")
    yield from graphics("muted", "paper", "card")
    for family in ("brick", "plum", "olive", "sea", "saffron"):
        yield from graphics(family, "paper", "card")
    yield from graphics("saffron", "wash")


PAIRS: Final = tuple(_pairs())


def measured(palette: Palette) -> tuple[Measured, ...]:
    """Every pair in both schemes, the light one first."""
    schemes: tuple[SchemeName, ...] = ("light", "dark")
    return tuple(_measured(pair, scheme, palette) for scheme in schemes for pair in PAIRS)


def _measured(pair: Pair, scheme: SchemeName, palette: Palette) -> Measured:
    colours = palette.colours(scheme)
    front, ground = colours[pair.front], colours[pair.ground]
    return Measured(pair, scheme, front, ground, ratio(front, ground))

"""Circles for cities: sized by area, and drawn as one where they would cover each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Final

#: The width in pixels for which the map is drawn without script; script draws for the real one.
DRAWN_WIDTH: Final = 720
#: Cities nearer than this to a larger one join its circle. All sizes are in pixels.
REACH: Final = 40
SMALLEST: Final = 8.0
LARGEST: Final = 24.0
#: The radius for one practice, while the largest circle stays within `LARGEST`.
ONE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A city on the plane with how many practices name it."""

    token: str
    x: float
    y: float
    count: int


@dataclass(frozen=True, slots=True)
class Circle:
    """A city, the largest of its neighbours first; `count` is the sum of the cities' numbers."""

    x: float
    y: float
    radius: float
    dots: tuple[Dot, ...]

    @property
    def count(self) -> int:
        return sum(dot.count for dot in self.dots)


def clustered(dots: Iterable[Dot], pixel: float) -> tuple[Circle, ...]:
    """The circles of a map on which `pixel` units of the plane make a pixel, large ones first.

    The same rule as in static/catalogue/map.js, which applies it anew at each zoom.
    """
    groups: list[list[Dot]] = []
    for dot in sorted(dots, key=lambda dot: (-dot.count, dot.token)):
        near = min(groups, key=lambda group: _distance(group[0], dot), default=None)
        if near is not None and _distance(near[0], dot) < REACH * pixel:
            near.append(dot)
        else:
            groups.append([dot])
    counts = [sum(dot.count for dot in group) for group in groups]
    scale = min(ONE, LARGEST / sqrt(max(counts, default=1)))
    circles = [
        Circle(group[0].x, group[0].y, max(SMALLEST, scale * sqrt(count)) * pixel, tuple(group))
        for group, count in zip(groups, counts, strict=True)
    ]
    return tuple(sorted(circles, key=lambda circle: -circle.radius))


def _distance(one: Dot, other: Dot) -> float:
    return hypot(one.x - other.x, one.y - other.y)

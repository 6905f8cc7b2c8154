"""Which part of the plane a map shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from exemplar.catalogue.maps.projection import WIDTH, project

ASPECT: Final = 1.6
"""Width to height."""
MARGIN: Final = 0.08
"""Of the width, on each side of the outermost cities."""
NEAREST: Final = 450.0
"""The least width, in units of the plane: some 1,800 km, so that a lone city stands in a region."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle of the plane, for `viewBox`."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        return " ".join(f"{side:.0f}" for side in (self.x, self.y, self.width, self.height))


def around(
    points: Sequence[tuple[float, float]], *, aspect: float = ASPECT, nearest: float = NEAREST
) -> Extent:
    """The part that has all the points; Europe where there are none."""
    if not points:
        points = (project(36, -10), project(60, -10), project(60, 30), project(36, 40))
    xs, ys = [x for x, _ in points], [y for _, y in points]
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    across = max(max(xs) - min(xs), (max(ys) - min(ys)) * aspect)
    width = min(max(across * (1 + 2 * MARGIN), nearest), WIDTH)
    height = width / aspect
    return Extent(middle_x - width / 2, middle_y - height / 2, width, height)

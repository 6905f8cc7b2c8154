"""The small map of one practice: where its places lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exemplar.catalogue.maps.extent import Extent, around
from exemplar.catalogue.maps.projection import project

#: The least width, in units of the plane: enough to know the country by its shape.
REGION: Final = 900.0
#: A dot's radius as a part of the width.
DOT: Final = 0.022


@dataclass(frozen=True, slots=True)
class Locator:
    """`dots` are x and y on the plane, `names` what they stand for."""

    extent: Extent
    dots: tuple[tuple[float, float], ...]
    radius: float
    names: tuple[str, ...]


def locator(places: Iterable[tuple[str, float | None, float | None]]) -> Locator | None:
    """The map for places as (name, degrees north, degrees east); None where none has both."""
    known = [
        (name, project(lat, lon))
        for name, lat, lon in places
        if lat is not None and lon is not None
    ]
    if not known:
        return None
    dots = tuple(dot for _, dot in known)
    extent = around(dots, aspect=4 / 3, nearest=REGION)
    return Locator(extent, dots, extent.width * DOT, tuple(name for name, _ in known))

"""Regions that are called like one of their cities: "Montreal, Quebec" is one place and not two."""

from typing import Final, NamedTuple

from exemplar.core.gazetteer import GazetteerCity
from exemplar.core.text import fold


class _Region(NamedTuple):
    """A region's names, folded, and the box of degrees that it lies within."""

    names: frozenset[str]
    south: float
    west: float
    north: float
    east: float

    def holds(self, city: GazetteerCity) -> bool:
        """Whether the city lies in the box."""
        return self.south <= city.lat <= self.north and self.west <= city.lon <= self.east


def _region(names: str, south: float, west: float, north: float, east: float) -> _Region:
    return _Region(frozenset(fold(name) for name in names.split("|")), south, west, north, east)


#: Those that are commonly written after a city. Regions that share their name with no city need no
#: entry: what the gazetteer does not know as a city is read as a region there already.
_REGIONS: Final = {
    "CA": (_region("Québec|Квебек|Κεμπέκ|كيبيك|كيبك", 44.9, -79.8, 62.6, -57.1),),
    "ES": (
        _region("Madrid|Мадрид|مدريد", 39.9, -4.6, 41.2, -3.0),
        _region("Murcia|Murcie|Мурсія", 37.3, -2.4, 38.8, -0.6),
        _region("Valencia|Valence|València|Валенсія", 37.8, -1.6, 40.8, 0.6),
    ),
    "JP": (
        _region("Shizuoka", 34.5, 137.4, 35.7, 139.2),
        _region("Osaka|Ōsaka", 34.2, 135.0, 35.1, 135.8),
        _region("Kyoto|Kyōto", 34.7, 134.8, 35.8, 136.1),
        _region("Aichi", 34.5, 136.6, 35.5, 137.9),
    ),
    "US": (
        _region("New York|Nueva York|Нью-Йорк|نيويورك", 40.4, -79.8, 45.1, -71.8),
        _region("Washington|Вашингтон|واشنطن", 45.5, -124.9, 49.1, -116.9),
        _region("Oklahoma|Оклахома", 33.6, -103.1, 37.1, -94.4),
        _region("Kansas|Канзас", 36.9, -102.1, 40.1, -94.5),
    ),
}


def is_region(country_code: str, name: str, city: GazetteerCity | None) -> bool:
    """Whether a name written after a city means the region around it rather than a second city.

    `city` is None where the gazetteer does not know it: then nothing speaks against the region.
    """
    folded = fold(name)
    regions = (r for r in _REGIONS.get(country_code, ()) if folded in r.names)
    return any(city is None or region.holds(city) for region in regions)

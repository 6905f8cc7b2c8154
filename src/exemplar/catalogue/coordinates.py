"""Where the cities are, on the plane of the maps."""

from collections.abc import Mapping
from functools import lru_cache

from django.dispatch import receiver

from exemplar.catalogue.maps.projection import project
from exemplar.practices import changes
from exemplar.practices.models import Place


@lru_cache(maxsize=2)
def coordinates(seq: int) -> Mapping[str, tuple[float, float]]:
    """x and y by a city's token, for those that have coordinates; 1 query, kept until the log
    grows. `seq` is the last change."""
    cities = Place.objects.exclude(token=None).exclude(lat=None).exclude(lon=None)
    rows = cities.values_list("token", "lat", "lon")
    return {str(token): project(lat, lon) for token, lat, lon in rows}


@receiver(changes.grown)
def _forget(**kwargs: object) -> None:
    # The number alone does not tell two states apart where a transaction was rolled back.
    coordinates.cache_clear()

"""Every name under which a city is known."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter

from django.dispatch import receiver

from exemplar.practices import changes
from exemplar.practices.models import Place, PlaceAlias


@lru_cache(maxsize=2)
def city_names(seq: int) -> Mapping[str, tuple[str, ...]]:
    """The names of each city by its token, its own first, then in other spellings and languages.

    Kept until the log grows past `seq`, else 2 queries."""
    own = Place.objects.exclude(token=None).order_by("token").values_list("token", "name")
    others = PlaceAlias.objects.exclude(place__token=None).order_by("place__token", "name")
    rows = chain(own, others.values_list("place__token", "name"))
    by_token = sorted(rows, key=itemgetter(0))  # stable: a city's own name stays the first
    return {
        token: tuple(name for _, name in names)
        for token, names in groupby(by_token, key=itemgetter(0))
    }


@receiver(changes.grown)
def _forget(**kwargs: object) -> None:
    # The number alone does not tell two states apart where a transaction was rolled back.
    city_names.cache_clear()

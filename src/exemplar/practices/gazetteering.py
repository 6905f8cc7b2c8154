"""Finds the Place that a source means, or makes it.

The gazetteer adds coordinates and other spellings; it never vetoes. An unknown city keeps its name
and waits among the places without coordinates for an editor's match.
"""

from exemplar.core import gazetteer
from exemplar.core.places import city_token
from exemplar.core.text import clean_line, fold
from exemplar.practices.incoming import IncomingPlace
from exemplar.practices.models import Place, PlaceAlias
from exemplar.practices.models.guard import writing


class Places:
    """All places at hand, by every spelling; reads the tables once, when made."""

    def __init__(self) -> None:
        self._cities: dict[str, Place] = {}
        self._areas: dict[tuple[str, str], Place] = {}
        for place in Place.objects.prefetch_related("aliases"):
            self._learn(place, [alias.token for alias in place.aliases.all()])

    def find_or_make(self, incoming: IncomingPlace) -> Place:
        """The place of that name in that country, in any spelling; made when there is none."""
        country = incoming.country_code.upper()
        name = clean_line(incoming.city or "")
        if not name:
            return self._area(country, clean_line(incoming.region or ""))
        return self._cities.get(city_token(country, name)) or self._make_city(
            country, name, incoming
        )

    def _area(self, country: str, region: str) -> Place:
        key = (country, fold(region))
        if key not in self._areas:
            self._areas[key] = _store(Place(country_code=country, region=region), [])
        return self._areas[key]

    def _make_city(self, country: str, name: str, incoming: IncomingPlace) -> Place:
        entry = gazetteer.find(country, name)
        if entry and (known := self._cities.get(city_token(country, entry.name))):
            # Another spelling of a place that is here: remember it, so that it is found at once.
            PlaceAlias.objects.bulk_create(
                [PlaceAlias(place=known, name=name, token=city_token(country, name))]
            )
            self._cities[city_token(country, name)] = known
            return known
        place = Place(
            country_code=country,
            name=name,
            region=clean_line(incoming.region or ""),
            token=city_token(country, name),
            lat=incoming.lat if incoming.lat is not None else entry and entry.lat,
            lon=incoming.lon if incoming.lon is not None else entry and entry.lon,
            population=entry and entry.population,
        )
        names = (entry.name, *entry.names) if entry else ()
        spellings = [spelling for spelling in dict.fromkeys(names) if spelling != name]
        self._learn(_store(place, spellings), [city_token(country, other) for other in spellings])
        return place

    def _learn(self, place: Place, tokens: list[str]) -> None:
        if not place.token:
            self._areas[place.country_code, fold(place.region)] = place
            return
        self._cities[place.token] = place
        for token in tokens:
            self._cities.setdefault(token, place)


def _store(place: Place, spellings: list[str]) -> Place:
    # A new place is in no practice yet: nothing public changes, so the signals may be spared.
    with writing():
        Place.objects.bulk_create([place])
    PlaceAlias.objects.bulk_create(
        PlaceAlias(place=place, name=name, token=city_token(place.country_code, name))
        for name in spellings
    )
    return place

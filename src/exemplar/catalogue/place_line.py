"""The line under a practice's title: "South Korea Ansan 2020"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import ngettext

from exemplar.core.places import country_name
from exemplar.practices.record import PublicPlace

#: A line on a card names so many places; the practice's own page names all.
SHORT = 3


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """`places` are (country, city or ""), the country "" where it stands before already; `more`
    says how many places are left out, or ""; `period` may be ""."""

    places: tuple[tuple[str, str], ...]
    more: str
    period: str

    @property
    def text(self) -> str:
        """The line as plain text, exactly as the page shows it."""
        named = ", ".join(" ".join(filter(None, place)) for place in self.places)
        return " ".join(filter(None, (named, self.more, self.period)))


def place_line(
    places: Sequence[PublicPlace], period: str, language: str, *, limit: int | None = None
) -> PlaceLine:
    """The place line for a reader of `language`, with at most `limit` places (None: all)."""
    shown = places if limit is None or len(places) <= limit else places[:limit]
    left = len(places) - len(shown)
    more = ngettext("and %(count)s more place", "and %(count)s more places", left) if left else ""
    return PlaceLine(tuple(_named(shown, language)), more % {"count": left} if left else "", period)


def _named(places: Iterable[PublicPlace], language: str) -> Iterable[tuple[str, str]]:
    before = ""
    for place in places:
        within = place.city or place.region or ""
        # "Italy Turin, Milan" reads better than the country twice; a whole country keeps its name.
        same = place.country_code == before and within
        yield "" if same else country_name(place.country_code, language), within
        before = place.country_code

"""How a practice is cited: who stands as its author, and the reference in APA's order.

https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references
The address is the permanent one: a reference is read years after it was written.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from exemplar.core.text import clean_line
from exemplar.exchange.site import Site
from exemplar.practices.record import PublicRecord

CITY_OF: Final = "City of %(city)s"
NO_DATE: Final = "n.d."

#: What ends a sentence already, in the scripts of our languages.
_STOPS: Final = (".", "?", "!", "…", "؟", "。")


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a reference; each but the address ends with its stop. `publisher` is "" where
    it would only say the author again."""

    authors: str
    date: str
    title: str
    publisher: str
    address: str

    @property
    def text(self) -> str:
        """The whole reference on one line, without italics."""
        parts = (self.authors, self.date, self.title, self.publisher, self.address)
        return " ".join(filter(None, parts))


def citation(
    record: PublicRecord, site: Site, *, date: str = "", city_of: str = CITY_OF
) -> Citation:
    """A reference to a practice in the reader's words.

    `date` is the day of publication as the reader's language writes it in a reference, by default
    the year; `city_of` takes a city's name.
    """
    names = authors(record, site, city_of)
    published = published_on(record)
    year = str(published.year) if published else NO_DATE
    return Citation(
        authors=_sentence(" & ".join(filter(None, (", ".join(names[:-1]), names[-1])))),
        date=f"({date or year}).",
        title=_sentence(clean_line(record.title)),
        publisher="" if names == (site.name,) else _sentence(site.name),
        address=site.permanent(record.uid),
    )


def authors(record: PublicRecord, site: Site, city_of: str = CITY_OF) -> tuple[str, ...]:
    """Who answers for a practice: its organisation, else its cities, else the programme."""
    if record.organisation:
        return (clean_line(record.organisation),)
    cities = dict.fromkeys(place.city for place in record.places if place.city)
    return tuple(city_of % {"city": city} for city in cities) or (site.name,)


def published_on(record: PublicRecord) -> datetime | None:
    """When the practice appeared in the catalogue, UTC."""
    return datetime.fromisoformat(record.published) if record.published else None


def note(record: PublicRecord) -> str:
    """Where and when it took place: "Turin, Italy; Belgium. Since 2016"."""
    places = (
        ", ".join(filter(None, (place.city or place.region, place.country)))
        for place in record.places
    )
    return ". ".join(filter(None, ("; ".join(places), clean_line(record.year_text))))


def _sentence(text: str) -> str:
    return text if text.endswith(_STOPS) else f"{text}."

"""The labels of every facet value in one reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from exemplar.catalogue import naming
from exemplar.catalogue.tiles import family_of, tile_of
from exemplar.core.text import sort_key
from exemplar.search.query import Facet


@dataclass(frozen=True, slots=True)
class TopicName:
    """A topic as pages show it: its name in the reader's language beside its tile."""

    slug: str
    label: str
    definition: str = ""

    @property
    def tile(self) -> str:
        return tile_of(self.slug)

    @property
    def family(self) -> str:
        return family_of(self.slug)


@dataclass(frozen=True)
class Vocabulary:
    """Names for values. `topics` are in the scheme's order; `cities` maps a token to its name."""

    language: str
    topics: Mapping[str, TopicName]
    cities: Mapping[str, str]

    def label(self, facet: Facet, value: str) -> str:
        """What a reader calls a facet's value; the value itself where it has no name."""
        if facet == "topic":
            topic = self.topics.get(value)
            return topic.label if topic else value
        if facet == "country":
            return naming.country_name(value, self.language)
        if facet == "city":
            return self.cities.get(value, value)
        if facet == "language":
            return naming.language_name(value, self.language)
        return status_label(value) if facet == "status" else value

    def named_topics(self, slugs: Iterable[str]) -> tuple[TopicName, ...]:
        """The topics of a practice that the scheme still knows, in the scheme's order."""
        wanted = frozenset(slugs)
        return tuple(topic for slug, topic in self.topics.items() if slug in wanted)

    @cached_property
    def city_order(self) -> Mapping[str, int]:
        """Each city's position in the alphabetical list of the reader's language."""
        ordered = sorted(self.cities, key=lambda token: sort_key(self.cities[token], self.language))
        return {token: position for position, token in enumerate(ordered)}


def status_label(status: str) -> str:
    """What a status is called in the facet."""
    return {
        "ongoing": pgettext("status", "Ongoing"),
        "ended": pgettext("status", "Ended"),
        "unknown": pgettext("status", "Not stated"),
    }[status]


def facet_title(facet: Facet) -> str:
    """What a facet is called."""
    return {
        "topic": _("Topic"),
        "country": _("Country"),
        "city": _("City"),
        "year": _("Year"),
        "status": _("Status"),
        "language": _("Language"),
    }[facet]


def facet_legend(facet: Facet) -> str:
    """A facet's name as a screen reader says it, where its title would stand alone."""
    return {
        "topic": _("Filter by topic"),
        "country": _("Filter by country"),
        "city": _("Filter by city"),
        "year": _("Filter by year"),
        "status": _("Filter by status"),
        "language": _("Filter by language"),
    }[facet]

"""The labels of every facet value in one reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.utils.translation import gettext, gettext_noop, pgettext
from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.catalogue.tiles import tile
from exemplar.core.places import country_name
from exemplar.core.text import sort_key
from exemplar.search.query import Facet


@dataclass(frozen=True, slots=True)
class TopicName:
    """A topic as pages show it: its name in the reader's language beside its tile."""

    slug: str
    label: str
    definition: str = ""

    @property
    def tile(self) -> Markup:
        return tile(self.slug)


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
            return country_name(value, self.language)
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
    def _choices(self) -> dict[tuple[Facet, str], tuple[Markup, Markup]]:
        return {}

    def choice(self, facet: Facet, value: str) -> tuple[Markup, Markup]:
        """A check box's attributes and what stands beside it, as HTML.

        Kept, because they are the same on every page and there are hundreds on each.
        """
        found = self._choices.get((facet, value))
        if found is None:
            attributes = Markup('name="{0}" value="{1}" data-value="{1}"').format(facet, value)
            words = Markup('{}<span class="option-label">{}{}</span>').format(
                tile(value) if facet == "topic" else "",
                self.label(facet, value),
                self._within(value) if facet == "city" else "",
            )
            found = self._choices[facet, value] = attributes, words
        return found

    def _within(self, city: str) -> Markup:
        """A city's country, which tells cities of one name apart and can be looked for as well."""
        country = country_name(city[:2].upper(), self.language)
        return Markup(' <span class="option-within">{}</span>').format(country)

    @cached_property
    def city_order(self) -> Mapping[str, int]:
        """Each city's position in the alphabetical list of the reader's language."""
        ordered = sorted(self.cities, key=lambda token: sort_key(self.cities[token], self.language))
        return {token: position for position, token in enumerate(ordered)}


def status_label(status: str) -> str:
    """What a status is called in the facet."""
    match status:
        case "ongoing":
            return pgettext("status", "Ongoing")
        case "ended":
            return pgettext("status", "Ended")
        case _:
            return pgettext("status", "Not stated")


_TITLES: Final[dict[Facet, str]] = {
    "topic": gettext_noop("Topic"),
    "country": gettext_noop("Country"),
    "city": gettext_noop("City"),
    "year": gettext_noop("Year"),
    "status": gettext_noop("Status"),
    "language": gettext_noop("Language"),
}
_LEGENDS: Final[dict[Facet, str]] = {
    "topic": gettext_noop("Filter by topic"),
    "country": gettext_noop("Filter by country"),
    "city": gettext_noop("Filter by city"),
    "year": gettext_noop("Filter by year"),
    "status": gettext_noop("Filter by status"),
    "language": gettext_noop("Filter by language"),
}


def facet_title(facet: Facet) -> str:
    """What a facet is called."""
    return gettext(_TITLES[facet])


def facet_legend(facet: Facet) -> str:
    """A facet's name as a screen reader says it, where its title would stand alone."""
    return gettext(_LEGENDS[facet])

"""A vocabulary for tests, from the starting scheme."""

from collections.abc import Mapping

from exemplar.catalogue.vocabulary import TopicName, Vocabulary
from exemplar.core.topics import topics_in

CITIES = {"it-turin": "Turin", "gb-kirklees": "Kirklees", "kr-ansan": "Ansan"}


def a_vocabulary(language: str = "en", cities: Mapping[str, str] = CITIES) -> Vocabulary:
    """The names that a reader of a language sees."""
    topics = {t.slug: TopicName(t.slug, t.label) for t in topics_in(language)}
    return Vocabulary(language, topics, cities)

"""The first page: what the catalogue holds, by topic and by what came last."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.catalogue.card import Card, Listed, card
from exemplar.catalogue.sentence import count_in_words
from exemplar.catalogue.vocabulary import TopicName, Vocabulary
from exemplar.core import addresses
from exemplar.editorial.texts import Furniture
from exemplar.search.result import Results


@dataclass(frozen=True, slots=True)
class TopicTile:
    """A topic with its list and how many practices that has."""

    topic: TopicName
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """`is_empty` is a catalogue without a practice: the page then says what to do next."""

    title: str
    text_language: str
    welcome: Markup
    count: str
    is_empty: bool
    topics: tuple[TopicTile, ...]
    latest: tuple[Card, ...]


def home_page(
    furniture: Furniture, results: Results, latest: Iterable[Listed], vocabulary: Vocabulary
) -> HomePage:
    """The page for a reader; `results` are the whole catalogue's, `latest` its last additions."""
    language = vocabulary.language
    counts = results.counts.get("topic", {})
    return HomePage(
        furniture.strapline or furniture.site_name,
        furniture.language,
        furniture.welcome,
        count_in_words(results.total, language),
        results.total == 0,
        tuple(
            TopicTile(
                topic,
                addresses.practice_list(language, [("topic", topic.slug)]),
                naming.number(counts.get(topic.slug, 0), language),
            )
            for topic in vocabulary.topics.values()
        ),
        tuple(card(practice, vocabulary) for practice in latest),
    )

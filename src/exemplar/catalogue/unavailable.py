"""The page for when the index does not answer: it keeps the query and offers another way."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from exemplar.catalogue.browsing import newest_about
from exemplar.catalogue.card import Card, card
from exemplar.catalogue.frame import Head
from exemplar.catalogue.visit import Visit
from exemplar.catalogue.vocabulary import TopicName
from exemplar.core import addresses
from exemplar.search.query import SearchQuery

RETRY_AFTER = 30
"""Seconds after which asking again is worth it: an index is built anew in about that time."""


@dataclass(frozen=True, slots=True)
class UnavailablePage:
    """`kept` are the query's parameters but its words; `topics` lead to what the database has."""

    words: str
    kept: tuple[tuple[str, str], ...]
    retry: str
    topics: tuple[tuple[TopicName, str], ...]
    cards: tuple[Card, ...]


def unavailable(visit: Visit, query: SearchQuery) -> HttpResponse:
    """503: nothing is said about how many practices there are, because nobody knows."""
    language, vocabulary = visit.language, visit.vocabulary
    page = UnavailablePage(
        query.words,
        tuple(query.with_words("").parameters()),
        visit.request.get_full_path(),
        tuple(
            (topic, addresses.practice_list(language, [("topic", topic.slug)]))
            for topic in vocabulary.topics.values()
        ),
        tuple(card(found, vocabulary) for found in newest_about(query.chosen.get("topic", ()))),
    )
    head = Head(_("The search does not answer at this moment"), is_indexed=False)
    response = visit.page("catalogue/unavailable.html", head, page, status=503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response

"""Practices related to one, as cards that say why they are shown."""

import logging

from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.card import Card, card
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.practices import reading
from exemplar.practices.record import PublicPractice
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.search.related import Related, related

log = logging.getLogger(__name__)


def related_cards(practice: PublicPractice, vocabulary: Vocabulary) -> tuple[Card, ...]:
    """At most three cards, in 1 query; none while the index does not answer, because a practice can
    be read without them."""
    reader = vocabulary.language
    try:
        uids = current_engine().alike(practice.uid, reader)
    except EngineUnavailable as error:
        log.warning("No related practices for %s: %s", practice.uid, error)
        return ()
    candidates = reading.cards(uids) if uids else ()
    return tuple(
        card(one.practice.in_language(reader), vocabulary, reason=reason(one, vocabulary))
        for one in related(practice, candidates, reader)
    )


def reason(one: Related, vocabulary: Vocabulary) -> str:
    """What two practices have in common: "Same city · also about Education and Language"."""
    parts = [_("Same city")] if one.same_city else []
    if one.topics:
        labels = [topic.label for topic in vocabulary.named_topics(one.topics)]
        names = naming.together(labels, vocabulary.language)
        parts.append(_("Also about %(topics)s") % {"topics": names})
    if one.words:
        words = naming.together([f"“{word}”" for word in one.words], vocabulary.language)
        parts.append(_("Title with %(words)s too") % {"words": words})
    return " · ".join(parts)

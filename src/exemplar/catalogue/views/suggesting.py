"""Suggestions for the box in which one types words, as JSON."""

from dataclasses import asdict
from datetime import date
from functools import lru_cache

from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from exemplar.catalogue.asking import index_state, results_of
from exemplar.catalogue.place_names import city_names
from exemplar.catalogue.strictly import not_answering
from exemplar.catalogue.suggesting import (
    SHARES,
    Candidates,
    Suggestion,
    candidates_of,
    practice_suggestion,
)
from exemplar.catalogue.visit import Visit, vocabulary_of
from exemplar.core.text import clean_line
from exemplar.practices import changes, reading
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import WORDS_LIMIT, SearchQuery


@require_safe
def suggest(request: HttpRequest, language: str) -> HttpResponse:
    """What `q` may begin; [] for nothing typed or nothing fitting, 503 while nobody can say."""
    visit = Visit.of(request, language)
    try:
        state = index_state()
        etag = visit.etag(state)
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        found = _suggestions(visit, state, clean_line(request.GET.get("q", ""))[:WORDS_LIMIT])
    except EngineUnavailable:
        return not_answering()  # an empty list would claim that nothing fits
    response = JsonResponse([asdict(suggestion) for suggestion in found], safe=False)
    response["Cache-Control"] = "no-cache"
    response["ETag"] = etag
    return response


def _suggestions(visit: Visit, state: int, typed: str) -> tuple[Suggestion, ...]:
    """1 query where a title fits."""
    if not typed:
        return ()
    candidates = _candidates(visit.language, visit.seq, state, timezone.localdate())
    uids = current_engine().titled(typed, SHARES["practice"])
    practices = reading.cards(uids) if uids else ()
    return (
        *candidates.beginning(typed),
        *(practice_suggestion(practice, visit.language) for practice in practices),
    )


@lru_cache(maxsize=16)
def _candidates(language: str, seq: int, state: int, today: date) -> Candidates:
    """Kept until the catalogue, its index or the day changes. Raises `EngineUnavailable`."""
    # Only the counts are looked at, and this order has to compare no titles.
    results = results_of(SearchQuery(page_size=10, sort="added", language=language))
    vocabulary = vocabulary_of(language, seq)
    return candidates_of(results, reading.topic_scheme(seq), city_names(seq), vocabulary)


@receiver(changes.grown)
def _forget(**kwargs: object) -> None:
    # The number alone does not tell two states apart where a transaction was rolled back.
    _candidates.cache_clear()

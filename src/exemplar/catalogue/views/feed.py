"""What was added last to a list, as a feed."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from exemplar.catalogue.asking import index_state, results_of
from exemplar.catalogue.sentence import sentence
from exemplar.catalogue.strictly import Refused, not_answering, strict_query_of
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.exchange import atom
from exemplar.practices import reading
from exemplar.practices.record import PublicRecord
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import DEFAULT_PAGE_SIZE, PAGE_SIZES, SearchQuery
from exemplar.search.result import Results

#: A reader that asks once a day misses nothing.
ENTRIES = PAGE_SIZES[-1]


@require_safe
def feed(request: HttpRequest, language: str) -> HttpResponse:
    """The newest of a list, whatever order the list itself has."""
    visit = Visit.of(request, language)
    try:
        asked = strict_query_of(visit)
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        query = replace(asked, sort="added", page=1, page_size=ENTRIES)
        results = results_of(query)
    except Refused as refused:
        return refused.response
    except EngineUnavailable:
        return not_answering()
    text = atom.text_of(
        _described(visit, query, results), _newest(results, language), visit.site, _labels(visit)
    )
    response = HttpResponse(text, content_type=atom.MEDIA_TYPE)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def _described(visit: Visit, query: SearchQuery, results: Results) -> atom.Feed:
    # One address for each list, however it was asked for: the feed's identifier hangs on it.
    parameters = replace(query, sort=None, page_size=DEFAULT_PAGE_SIZE).parameters()
    return atom.Feed(
        title=sentence(query, results.total, visit.vocabulary),
        language=visit.language,
        path=addresses.feed(visit.language, parameters),
        list_path=addresses.practice_list(visit.language, parameters),
        changed=f"{timezone.localdate()}T00:00:00Z",
    )


def _newest(results: Results, language: str) -> list[PublicRecord]:
    found = [practice.in_language(language) for practice in reading.published(results.uids)]
    # With words, those that have them all come first in a list; a feed knows time alone.
    return sorted(found, key=lambda record: record.published or "", reverse=True)


def _labels(visit: Visit) -> Mapping[str, str]:
    return visit.topic_labels(visit.language)

"""The list's query on a map."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from exemplar.catalogue.asking import index_state, query_of, results_of
from exemplar.catalogue.coordinates import coordinates
from exemplar.catalogue.finder import finder
from exemplar.catalogue.list_head import view_head
from exemplar.catalogue.map_page import map_page
from exemplar.catalogue.repairing import repair_links
from exemplar.catalogue.unavailable import unavailable
from exemplar.catalogue.visit import Visit
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable


@require_safe
def practice_map(request: HttpRequest, language: str) -> HttpResponse:
    """The cities of the practices that the same list has, as circles and as a list."""
    visit = Visit.of(request, language)
    asked, problems = query_of(visit)
    query, vocabulary = asked.on_page(1), visit.vocabulary
    try:
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        results = results_of(query)
        cityless = current_engine().lacking(query, "city", today=timezone.localdate())
        repairs = () if results.total else repair_links(query, vocabulary)
    except EngineUnavailable:
        return unavailable(visit, query)
    around = finder(query, results, vocabulary, "map", problems=problems, repairs=repairs)
    page = map_page(around, results, cityless, vocabulary, coordinates(visit.seq))
    head = view_head(query, results.total, visit, "map")
    return visit.page("catalogue/map.html", head, page, etag=etag)

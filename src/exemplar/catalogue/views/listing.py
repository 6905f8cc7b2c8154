"""The faceted list and the page of all cities; their whole state is in the address."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.catalogue.asking import find, index_state, query_of, results_of
from exemplar.catalogue.cities_page import cities_page
from exemplar.catalogue.list_head import cities_head, list_head
from exemplar.catalogue.list_page import list_page
from exemplar.catalogue.notices import notices
from exemplar.catalogue.repairing import repair_links
from exemplar.catalogue.unavailable import unavailable
from exemplar.catalogue.visit import Visit
from exemplar.search.engine import EngineUnavailable
from exemplar.search.parsing import Problem
from exemplar.search.query import SearchQuery


@require_safe
def practice_list(request: HttpRequest, language: str) -> HttpResponse:
    """The list; past its end 404 with a way back."""
    visit = Visit.of(request, language)
    query, problems = query_of(visit)
    try:
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        return page_of(visit, query, problems, etag)
    except EngineUnavailable:
        return unavailable(visit, query)


def page_of(
    visit: Visit, query: SearchQuery, problems: Sequence[Problem] = (), etag: str = ""
) -> HttpResponse:
    """The list; also what editors see of its draft introduction. Raises `EngineUnavailable`."""
    found = find(query)
    repairs = () if found.results.total else repair_links(query, visit.vocabulary)
    page = list_page(
        query,
        found.results,
        found.practices,
        visit.vocabulary,
        visit.furniture.introduction,
        problems=problems,
        repairs=repairs,
    )
    is_past = page.paging.is_past_the_end
    status, kept = (404, "") if is_past else (200, etag)
    head = list_head(query, page, visit)
    return visit.page("catalogue/list.html", head, page, status=status, etag=kept)


@require_safe
def cities(request: HttpRequest, language: str) -> HttpResponse:
    """Every city of the same list, with its number."""
    visit = Visit.of(request, language)
    query, problems = query_of(visit)
    try:
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        results = results_of(query)
    except EngineUnavailable:
        return unavailable(visit, query)
    page = cities_page(query, results, visit.vocabulary, notices(problems))
    return visit.page("catalogue/cities.html", cities_head(visit), page, etag=etag)

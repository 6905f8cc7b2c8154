"""The first page in a language."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.catalogue import alternates
from exemplar.catalogue.asking import find, index_state
from exemplar.catalogue.frame import Head
from exemplar.catalogue.home_page import home_page
from exemplar.catalogue.unavailable import unavailable
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import SearchQuery

#: The last practices that the page names.
LATEST = 3


@require_safe
def home(request: HttpRequest, language: str) -> HttpResponse:
    """Search, topics with their numbers, and what was added last."""
    visit = Visit.of(request, language)
    try:
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        return page_of(visit, etag)
    except EngineUnavailable:
        return unavailable(visit, SearchQuery(language=language))


def page_of(visit: Visit, etag: str = "") -> HttpResponse:
    """The page; also what editors see of a draft. Raises `EngineUnavailable`."""
    found = find(SearchQuery(sort="added", page_size=10, language=visit.language))
    page = home_page(visit.furniture, found.results, found.practices[:LATEST], visit.vocabulary)
    return visit.page("catalogue/home.html", _head(visit), page, etag=etag)


def _head(visit: Visit) -> Head:
    return Head(
        title=visit.furniture.site_name,
        description=visit.furniture.strapline,
        canonical=visit.absolute(addresses.home(visit.language)),
        alternates=alternates.of_page(addresses.home, visit.site.languages, visit.site),
    )

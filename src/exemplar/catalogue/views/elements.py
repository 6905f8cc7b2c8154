"""Every element of the pages, for those who change their looks."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exemplar.catalogue.elements.page import elements_page
from exemplar.catalogue.frame import Head
from exemplar.catalogue.visit import Visit
from exemplar.editorial.reading import palette


@require_safe
def elements(request: HttpRequest, language: str) -> HttpResponse:
    """Invented content in the real parts; no crawler keeps it."""
    visit = Visit.of(request, language)
    etag = visit.etag()
    unchanged = visit.unchanged(etag)
    if unchanged:
        return unchanged
    page = elements_page(visit.vocabulary, visit.site, palette())
    head = Head(_("Elements of the pages"), is_indexed=False)
    return visit.page("catalogue/elements.html", head, page, etag=etag)

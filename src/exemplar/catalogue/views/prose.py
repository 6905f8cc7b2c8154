"""The pages that editors write: about, privacy, legal, contribute and what they add."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.catalogue.prose_page import prose_head, prose_page
from exemplar.catalogue.visit import Visit
from exemplar.editorial.reading import editorial_page
from exemplar.editorial.texts import EditorialText


@require_safe
def prose(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A page of prose, in the default language where there is no translation."""
    visit = Visit.of(request, language)
    etag = visit.etag()
    unchanged = visit.unchanged(etag)
    if unchanged:
        return unchanged
    text = editorial_page(language, slug)
    if text is None:
        raise Http404
    return page_of(visit, text, etag)


def page_of(visit: Visit, text: EditorialText, etag: str = "") -> HttpResponse:
    """The page of a text; also what editors see of a draft."""
    page = prose_page(text, visit.language)
    return visit.page("catalogue/prose.html", prose_head(text, visit.site), page, etag=etag)

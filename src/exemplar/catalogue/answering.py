"""From a practice's name in an address to an answer: found, moved, gone, or unchanged."""

from collections.abc import Callable

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect

from exemplar.catalogue.asking import index_state_if_any
from exemplar.catalogue.gone import gone
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.practices import reading
from exemplar.practices.reading import Gone, Redirect
from exemplar.practices.record import PublicPractice, PublicRecord

Answer = Callable[[Visit, PublicPractice, PublicRecord], HttpResponse]


def answered(visit: Visit, slug: str, extension: str, answer: Answer) -> HttpResponse:
    """What `answer` makes of the practice and the version for the reader, with its ETag.

    Raises `Http404` where no practice ever had the name. `extension` is that of the file asked
    for, "" for the page.
    """
    etag = visit.etag(index_state_if_any())
    unchanged = visit.unchanged(etag)
    if unchanged:
        return unchanged
    found = reading.by_slug(slug)
    if found is None:
        raise Http404
    if isinstance(found, Gone):
        return gone(visit, found)
    known = found.practice if isinstance(found, Redirect) else found
    shown = known.in_language(visit.language)
    if shown.slug != slug:
        # An old name, another language's name, or the original's where a translation came since.
        return HttpResponsePermanentRedirect(_address(visit.language, shown.slug, extension))
    response = answer(visit, known, shown)
    if response.status_code == 200:
        response["ETag"] = etag
        response["Cache-Control"] = "no-cache"
    return response


def _address(language: str, slug: str, extension: str) -> str:
    if extension:
        return addresses.practice_file(language, slug, extension)
    return addresses.practice(language, slug)

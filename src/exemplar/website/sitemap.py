"""`/sitemap.xml`: every public page in every language in which it has a text of its own.

The protocol allows 50,000 addresses a file, so that a large catalogue gets an index of files.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse

from exemplar.core import addresses
from exemplar.editorial.pages import EditorialPage
from exemplar.practices.models import PublishedRecord

ADDRESSES_A_FILE = 40_000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """One file, or the index of several; `?page=1` is the first of several."""
    practices = PublishedRecord.objects.order_by("pk")
    pages = max(1, -(-practices.count() // ADDRESSES_A_FILE))
    wanted = request.GET.get("page", "")
    if not wanted and pages > 1:
        return _xml(_index(pages))
    if wanted and not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:9]) <= pages):
        raise Http404
    start = (int(wanted or "1") - 1) * ADDRESSES_A_FILE
    rows = practices.values_list("language", "slug", "updated")[start : start + ADDRESSES_A_FILE]
    return _xml(_file(rows.iterator(chunk_size=2000), with_site=start == 0))


def _index(pages: int) -> Iterator[str]:
    yield f'{HEAD}<sitemapindex xmlns="{SPACE}">\n'
    for page in range(1, pages + 1):
        yield f"<sitemap><loc>{_full(f'/sitemap.xml?page={page}')}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def _file(rows: Iterable[Any], *, with_site: bool) -> Iterator[str]:
    yield f'{HEAD}<urlset xmlns="{SPACE}">\n'
    site = _site() if with_site else ()
    practices = (
        (addresses.practice(_served_under(language), slug), f"{updated:%Y-%m-%d}")
        for language, slug, updated in rows
    )
    for path, day in chain(site, practices):
        changed = f"<lastmod>{day}</lastmod>" if day else ""
        yield f"<url><loc>{_full(path)}</loc>{changed}</url>\n"
    yield "</urlset>\n"


def _site() -> Iterator[tuple[str, str]]:
    for language in settings.INTERFACE_LANGUAGES:
        yield addresses.home(language), ""
        yield addresses.practice_list(language), ""
    written = EditorialPage.objects.live().filter(
        locale__language_code__in=settings.INTERFACE_LANGUAGES
    )
    for language, slug in written.values_list("locale__language_code", "slug"):
        yield addresses.page(language, slug), ""


def _served_under(language: str) -> str:
    """A practice in a language without an interface has its own page under the default one."""
    offered = settings.INTERFACE_LANGUAGES
    return language if language in offered else str(offered[0])


def _full(path: str) -> str:
    return escape(addresses.absolute(settings.BASE_URL, path))


def _xml(parts: Iterator[str]) -> StreamingHttpResponse:
    return StreamingHttpResponse(parts, content_type="application/xml; charset=utf-8")

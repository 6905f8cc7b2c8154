"""`/sitemap.xml`: every public page in every language in which it has a text of its own.

Each names the others, as the pages' own `hreflang` links do. The protocol allows 50,000 addresses
and 50 MB a file, so that a large catalogue gets an index of files.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from exemplar.catalogue import alternates
from exemplar.catalogue.alternates import Alternates
from exemplar.core import addresses
from exemplar.editorial.pages import EditorialPage
from exemplar.exchange.site import Site
from exemplar.practices import reading
from exemplar.practices.models import PublishedRecord

#: In eight languages 20,000 addresses of about 1 kB, each with its eight siblings; in twenty,
#: which no practice has, still no more than the protocol allows.
PRACTICES_A_FILE = 2_500
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

#: Pages of the site itself that exist in every language of the interface.
FIXED = (
    addresses.home,
    addresses.practice_list,
    addresses.practice_map,
    addresses.practice_figures,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its full address, the day of its last change ("" where nobody knows), its others."""

    address: str
    changed: str
    others: Alternates


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """One file, or the index of several; `?page=1` is the first of several."""
    uids = reading.public_uids()
    pages = max(1, -(-len(uids) // PRACTICES_A_FILE))
    wanted = request.GET.get("page", "")
    site = Site(settings.BASE_URL, tuple(settings.INTERFACE_LANGUAGES), settings.WAGTAIL_SITE_NAME)
    if not wanted and pages > 1:
        return _xml(_index(pages, site))
    if wanted and not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:9]) <= pages):
        raise Http404
    start = (int(wanted or "1") - 1) * PRACTICES_A_FILE
    practices = _practices(uids[start : start + PRACTICES_A_FILE], site)
    return _xml(_file(practices if start else chain(_pages_of(site), practices)))


def _pages_of(site: Site) -> Iterator[Entry]:
    for address in FIXED:
        others = alternates.of_page(address, site.languages, site)
        yield from (Entry(site.absolute(address(code)), "", others) for code in site.languages)
    written = EditorialPage.objects.live().filter(locale__language_code__in=site.languages)
    rows = written.order_by("slug").values_list("slug", "locale__language_code")
    for slug, versions in groupby(rows, key=lambda row: row[0]):

        def path(language: str, slug: str = slug) -> str:
            return addresses.page(language, slug)

        languages = [language for _, language in versions]
        others = alternates.of_page(path, languages, site)
        yield from (Entry(site.absolute(path(code)), "", others) for code in languages)


def _practices(uids: list[str], site: Site) -> Iterator[Entry]:
    """Those from the first to the last of these, which come in their order."""
    if not uids:
        return
    rows = PublishedRecord.objects.filter(uid__gte=uids[0], uid__lte=uids[-1])
    ordered = rows.order_by("uid", "-is_original", "language")
    named = ordered.values_list("uid", "language", "slug", "updated", named=True)
    for _, group in groupby(named.iterator(chunk_size=2000), key=attrgetter("uid")):
        versions = list(group)
        others = alternates.of_practice(versions, site)
        for version in versions:
            own = others if version.language in site.languages else ()
            yield Entry(site.page_of(version), f"{version.updated:%Y-%m-%d}", own)


def _index(pages: int, site: Site) -> Iterator[str]:
    yield f'{HEAD}<sitemapindex xmlns="{SPACE}">\n'
    for page in range(1, pages + 1):
        address = site.absolute(f"/sitemap.xml?page={page}")
        yield f"<sitemap><loc>{escape(address)}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def _file(entries: Iterable[Entry]) -> Iterator[str]:
    yield f'{HEAD}<urlset xmlns="{SPACE}" xmlns:xhtml="{XHTML}">\n'
    for entry in entries:
        changed = f"<lastmod>{entry.changed}</lastmod>" if entry.changed else ""
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
            for code, address in entry.others
        )
        yield f"<url><loc>{escape(entry.address)}</loc>{changed}{links}</url>\n"
    yield "</urlset>\n"


def _xml(parts: Iterator[str]) -> StreamingHttpResponse:
    return StreamingHttpResponse(parts, content_type="application/xml; charset=utf-8")

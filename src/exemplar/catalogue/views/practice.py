"""A practice's page, its JSON forms, its permanent address, and what remains of an archived one."""

from collections.abc import Callable

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.catalogue.asking import index_state_if_any
from exemplar.catalogue.gone import gone
from exemplar.catalogue.practice_head import elsewhere, practice_head
from exemplar.catalogue.practice_page import Link, practice_page
from exemplar.catalogue.related import related_cards
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.exchange import jsonld, jsonrecord
from exemplar.practices import reading
from exemplar.practices.reading import Gone, Redirect
from exemplar.practices.record import PublicPractice, PublicRecord

Answer = Callable[[Visit, PublicPractice, PublicRecord], HttpResponse]


@require_safe
def practice(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The page of a practice; one without a translation is shown in its original language."""
    return _answer(Visit.of(request, language), slug, "", _page)


@require_safe
def as_json(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The same as one JSON object, as in an export."""
    return _answer(Visit.of(request, language), slug, "json", _json)


@require_safe
def as_jsonld(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The same in schema.org's words."""
    return _answer(Visit.of(request, language), slug, "jsonld", _jsonld)


@require_safe
def permanent(request: HttpRequest, uid: str) -> HttpResponse:
    """303 to the practice in the reader's language, which the middleware has found."""
    language = get_language() or ""
    found = reading.by_uid(uid.upper())
    if isinstance(found, Gone):
        return gone(Visit.of(request, language), found)
    if found is None:
        raise Http404
    version = found.in_language(language)
    response = HttpResponse(status=303)
    response["Location"] = addresses.practice(language, version.slug)
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ("Accept-Language",))
    return response


def _answer(visit: Visit, slug: str, extension: str, answer: Answer) -> HttpResponse:
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
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def _address(language: str, slug: str, extension: str) -> str:
    if extension:
        return addresses.practice_file(language, slug, extension)
    return addresses.practice(language, slug)


def _page(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    language = visit.language
    page = practice_page(
        shown,
        visit.vocabulary,
        permanent=visit.site.permanent(practice.uid),
        versions=tuple(
            Link(naming.own_name(version.language), visit.site.page_of(version))
            for version in practice.versions
        ),
        related=related_cards(practice, visit.vocabulary),
    )
    data = Markup(jsonld.script_text(_schema_org(visit, practice, shown)))  # noqa: S704
    head = practice_head(practice, shown, visit.site, language, data)
    return visit.page(
        "catalogue/practice.html", head, page, elsewhere=elsewhere(practice, visit.site.languages)
    )


def _json(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    text = jsonrecord.text_of(jsonrecord.object_of(shown, visit.site))
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def _jsonld(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    text = jsonrecord.text_of(_schema_org(visit, practice, shown))
    return HttpResponse(text, content_type="application/ld+json; charset=utf-8")


def _schema_org(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> dict[str, object]:
    labels = {topic.slug: topic.label(shown.language) for topic in reading.topic_scheme(visit.seq)}
    return jsonld.object_of(practice, shown, visit.site, labels)

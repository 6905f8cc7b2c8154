"""A practice's page and its permanent address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.catalogue.answering import answered
from exemplar.catalogue.gone import gone
from exemplar.catalogue.practice_head import elsewhere, practice_head
from exemplar.catalogue.practice_page import Link, practice_page
from exemplar.catalogue.related import related_cards
from exemplar.catalogue.taking import taking
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.exchange import jsonld
from exemplar.practices import reading
from exemplar.practices.reading import Gone
from exemplar.practices.record import PublicPractice, PublicRecord


@require_safe
def practice(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The page of a practice; one without a translation is shown in its original language."""
    return answered(Visit.of(request, language), slug, "", page_of)


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


def page_of(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    """The page of one version; also what editors see of a draft."""
    language = visit.language
    page = practice_page(
        shown,
        visit.vocabulary,
        taking=taking(shown, visit.site, language),
        versions=tuple(
            Link(
                naming.own_name(version.language),
                visit.site.page_of(version),
                language=version.language,
            )
            for version in practice.versions
            if version != shown
        ),
        related=related_cards(practice, visit.vocabulary),
    )
    described = jsonld.object_of(practice, shown, visit.site, visit.topic_labels(shown.language))
    data = Markup(jsonld.script_text(described))  # noqa: S704
    head = practice_head(practice, shown, visit.site, language, data)
    return visit.page(
        "catalogue/practice.html", head, page, elsewhere=elsewhere(practice, visit.site.languages)
    )

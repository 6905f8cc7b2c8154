"""A practice in other formats than a page."""

from collections.abc import Mapping
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.catalogue.answering import answered
from exemplar.catalogue.no_paper import no_paper
from exemplar.catalogue.paper import document_of
from exemplar.catalogue.visit import Visit
from exemplar.exchange import bibtex, jsonld, jsonrecord, ris
from exemplar.exchange.pdf.making import NoPdf, made
from exemplar.practices.record import PublicPractice, PublicRecord


@require_safe
def as_json(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """One JSON object, as in an export."""
    return answered(Visit.of(request, language), slug, "json", _json)


@require_safe
def as_jsonld(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The practice in schema.org's words."""
    return answered(Visit.of(request, language), slug, "jsonld", _jsonld)


@require_safe
def as_ris(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A reference for Zotero and its like, for saving."""
    return answered(Visit.of(request, language), slug, "ris", _ris)


@require_safe
def as_bibtex(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A reference for LaTeX, for saving."""
    return answered(Visit.of(request, language), slug, "bib", _bibtex)


@require_safe
def as_pdf(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The practice on paper, for filing; 503 with a page where it cannot be made."""
    return answered(Visit.of(request, language), slug, "pdf", _pdf)


def _json(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    text = jsonrecord.text_of(jsonrecord.object_of(shown, visit.site))
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def _jsonld(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    described = jsonld.object_of(practice, shown, visit.site, _labels(visit, shown))
    text = jsonrecord.text_of(described)
    return HttpResponse(text, content_type="application/ld+json; charset=utf-8")


def _ris(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    text = ris.text_of(shown, visit.site, _labels(visit, shown))
    return saved_as(f"{shown.slug}.ris", text.encode(), ris.MEDIA_TYPE)


def _bibtex(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    text = bibtex.text_of(shown, visit.site, _labels(visit, shown))
    return saved_as(f"{shown.slug}.bib", text.encode(), bibtex.MEDIA_TYPE)


def _pdf(visit: Visit, practice: PublicPractice, shown: PublicRecord) -> HttpResponse:
    folder = Path(settings.DATA_DIR) / "pdf"
    try:
        pdf = made(document_of(visit, shown), folder, f"{shown.uid}.{visit.language}")
    except NoPdf as error:
        return no_paper(visit, shown, error)
    return saved_as(f"{shown.slug}.pdf", pdf, "application/pdf")


def saved_as(filename: str, content: bytes, media_type: str) -> HttpResponse:
    """A file that a browser saves under a name; `filename` is made of a slug, so it is ASCII."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response


def _labels(visit: Visit, shown: PublicRecord) -> Mapping[str, str]:
    return visit.topic_labels(shown.language)

"""A draft as its public page would be, for editors; the setting `PRACTICE_PREVIEW` names it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from exemplar.catalogue.views.practice import page_of
from exemplar.catalogue.visit import Visit
from exemplar.practices.record import PublicPractice


def preview(request: HttpRequest, practice: PublicPractice) -> HttpResponse:
    """The page in the draft's own language where the interface speaks it, else in the first."""
    shown = practice.main
    offered = settings.INTERFACE_LANGUAGES
    language = shown.language if shown.language in offered else offered[0]
    with translation.override(language):
        return page_of(Visit.of(request, language), practice, shown)

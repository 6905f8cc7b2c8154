"""Drafts as their public pages would be, for editors; two settings name these functions."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from exemplar.catalogue.unavailable import unavailable
from exemplar.catalogue.views import home, listing, prose
from exemplar.catalogue.views.practice import page_of
from exemplar.catalogue.visit import Visit
from exemplar.editorial.pages import CataloguePage, EditorialPage, HomePage
from exemplar.editorial.reading import editorial_page, furniture_with, text_of
from exemplar.editorial.texts import Furniture
from exemplar.practices.record import PublicPractice
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import SearchQuery


@dataclass(frozen=True)
class DraftVisit(Visit):
    """A visit of the site as it would be with a draft of what every page carries."""

    draft: HomePage | CataloguePage

    @cached_property
    def furniture(self) -> Furniture:
        """That of the draft, which nobody keeps."""
        return furniture_with(self.draft, self.language)


def practice(request: HttpRequest, draft: PublicPractice) -> HttpResponse:
    """The setting `PRACTICE_PREVIEW`: a practice's page."""
    language = _reader_of(draft.main.language)
    with translation.override(language):
        return page_of(Visit.of(request, language), draft, draft.main)


def editorial(
    request: HttpRequest, draft: HomePage | CataloguePage | EditorialPage
) -> HttpResponse:
    """The setting `EDITORIAL_PREVIEW`: the first page, the list, or a page of prose."""
    language = _reader_of(draft.locale.language_code)
    with translation.override(language):
        visit = Visit.of(request, language)
        if isinstance(draft, EditorialPage):
            return _prose(visit, draft)
        visit = DraftVisit(visit.request, language, visit.seq, draft)
        try:
            if isinstance(draft, HomePage):
                return home.page_of(visit)
            return listing.page_of(visit, SearchQuery(language=language))
        except EngineUnavailable:
            return unavailable(visit, SearchQuery(language=language))


def _prose(visit: Visit, draft: EditorialPage) -> HttpResponse:
    published = editorial_page(visit.language, draft.slug)
    written_in = {draft.locale.language_code, *(published.languages if published else ())}
    return prose.page_of(visit, text_of(draft, visit.language, written_in))


def _reader_of(language: str) -> str:
    """The draft's own language where the interface speaks it, else the first."""
    offered = settings.INTERFACE_LANGUAGES
    return language if language in offered else str(offered[0])

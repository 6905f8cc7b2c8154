"""The addresses of translations in the admin, below `/admin/`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path

from exemplar.practices.admin.translating.listing import TranslationIndexView
from exemplar.practices.admin.translating.ordering import translations
from exemplar.practices.admin.translating.views import translation
from exemplar.practices.models import Practice


def instead_of_localize(request: HttpRequest, pk: str) -> HttpResponse:
    """wagtail-localize's order form knows neither marks nor halves: ours opens in its place."""
    return redirect("practices_order_translations", get_object_or_404(Practice, pk=pk).uid)


urlpatterns = [
    path("practices/translations/", TranslationIndexView.as_view(), name="practices_translations"),
    path(
        "practices/translations/results/",
        TranslationIndexView.as_view(results_only=True),
        name="practices_translations_results",
    ),
    path(
        "practices/<slug:uid>/translations/",
        translations,
        name="practices_order_translations",
    ),
    path(
        "practices/<slug:uid>/translations/<slug:language>/",
        translation,
        name="practices_translation",
    ),
    path("localize/submit/snippet/practices/practice/<int:pk>/", instead_of_localize),
]

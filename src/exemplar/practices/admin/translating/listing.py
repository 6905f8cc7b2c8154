"""The list of all translations, with what is ordered, in work, public, and stale."""

from typing import Any

import django_filters
from django.db.models import CharField, F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from exemplar.practices.admin.policy import PracticePolicy
from exemplar.practices.admin.translating.naming import language_name
from exemplar.practices.admin.translating.views import translation_address
from exemplar.practices.models import Practice, Translation

STATES = {
    "ordered": _("Ordered"),
    "in work": _("In work"),
    "stale": _("Stale"),
    "published": _("Published"),
}
_PUBLIC = {"practice__live": True, "practice__has_unpublished_changes": False}


def listed() -> "QuerySet[Translation]":
    """Translations with what the columns show, and none of their texts."""
    original = Practice.objects.filter(uid=OuterRef("practice__uid"), is_original=True)
    return (
        Translation.objects.select_related("practice__locale", "ordered_by")
        .annotate(
            original=Subquery(original.values("title")[:1], output_field=CharField()),
            language=F("practice__locale__language_code"),
        )
        .only(
            "needed",
            "done",
            "stale",
            "ordered_at",
            "ordered_by__email",
            "practice__uid",
            "practice__title",
            "practice__live",
            "practice__has_unpublished_changes",
            "practice__locale__language_code",
        )
        .order_by("-ordered_at", "-pk")
    )


def state_of(row: Translation) -> str:
    """Where a translation stands: a key of `STATES`."""
    if row.stale:
        return "stale"
    if row.practice.live and not row.practice.has_unpublished_changes:
        return "published"
    return "in work" if row.done else "ordered"


def ordered_by(row: Translation) -> str:
    """Who ordered it, "" where nobody knows."""
    return str(row.ordered_by.email) if row.ordered_by else ""


class TranslationFilterSet(WagtailFilterSet):
    """Filters beside the list."""

    state = django_filters.ChoiceFilter(
        label=_("State"), method="in_state", choices=list(STATES.items())
    )
    language = django_filters.ChoiceFilter(
        label=_("Language"),
        field_name="practice__locale__language_code",
        choices=lambda: _languages(),
    )

    class Meta:
        model = Translation
        fields: list[str] = []

    def in_state(
        self, rows: "QuerySet[Translation]", name: str, state: str
    ) -> "QuerySet[Translation]":
        """Translations in that state, as `state_of` tells it."""
        if state == "stale":
            return rows.filter(stale__gt=0)
        rows = rows.filter(stale=0)
        if state == "published":
            return rows.filter(**_PUBLIC)
        rows = rows.exclude(**_PUBLIC)
        return rows.filter(done=0) if state == "ordered" else rows.filter(done__gt=0)


class TranslationIndexView(IndexView):
    """The list; a row leads to the translation beside its original."""

    model = Translation
    page_title = _("Translations")
    header_icon = "globe"
    index_url_name = "practices_translations"
    index_results_url_name = "practices_translations_results"
    filterset_class = TranslationFilterSet
    search_fields = ["practice__title", "practice__uid"]
    search_backend_name = None
    paginate_by = 50
    default_ordering = "-ordered_at"
    permission_policy = PracticePolicy(Practice)
    any_permission_required = ["change"]
    columns = [
        TitleColumn(
            "original",
            label=_("Practice"),
            get_url=lambda row: translation_address(row.practice),
        ),
        Column("language", label=_("Language"), accessor=lambda row: language_name(row.language)),
        Column("state", label=_("State"), accessor=lambda row: STATES[state_of(row)]),
        Column("progress", label=_("Texts"), accessor=lambda row: f"{row.done} / {row.needed}"),
        Column("stale", label=_("Stale"), accessor=lambda row: row.stale or ""),
        Column("live", label=_("Public"), accessor=lambda row: _yes(row.practice.live)),
        DateColumn("ordered_at", label=_("Ordered"), sort_key="ordered_at"),
        Column("ordered_by", label=_("By"), accessor=ordered_by),
    ]

    def get_base_queryset(self) -> "QuerySet[Translation]":
        """Rows with what the columns show, and no more."""
        return listed()

    def get_edit_url(self, instance: Translation) -> str:
        """The translation beside its original."""
        return translation_address(instance.practice)


def _yes(public: bool) -> Any:
    return _("Yes") if public else ""


def _languages() -> list[tuple[str, str]]:
    codes = Translation.objects.order_by().values_list("practice__locale__language_code", flat=True)
    return sorted(
        ((code, language_name(code)) for code in codes.distinct()), key=lambda pair: pair[1]
    )

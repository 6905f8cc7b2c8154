"""The list of practices in the admin: its columns, its filters, and how few queries it takes."""

from typing import Any

import django_filters
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, QuerySet
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn
from wagtail.admin.widgets.button import Button, ButtonWithDropdown
from wagtail.models import WorkflowState
from wagtail.snippets.views.snippets import IndexView

from exemplar.core.collation import sort_key
from exemplar.core.places import country_name
from exemplar.practices.admin.acts import act_buttons
from exemplar.practices.fields import SECTIONS
from exemplar.practices.models import Place, Practice, Topic
from exemplar.practices.review import publication_of, reviews
from exemplar.practices.transitions import Publication, Review

PUBLICATIONS = {
    Publication.NEVER: _("Never published"),
    Publication.PUBLISHED: _("Published"),
    Publication.ARCHIVED: _("Archived"),
}
REVIEWS = {
    Review.DRAFT: _("Draft"),
    Review.SUBMITTED: _("Submitted"),
    Review.IN_REVIEW: _("In review"),
    Review.CHANGES_REQUESTED: _("Changes requested"),
    Review.ACCEPTED: _("Accepted"),
    Review.REFUSED: _("Refused"),
}

_STATES = {
    "never": {"live": False, "first_published_at__isnull": True},
    "published": {"live": True},
    "archived": {"live": False, "first_published_at__isnull": False},
}


def listed(request: Any = None) -> "QuerySet[Practice]":
    """The rows of the list, without their long texts."""
    rows: QuerySet[Practice] = (
        Practice.objects.select_related("locale")
        .prefetch_related("places__place")
        .annotate(changed=F("latest_revision__created_at"))
        .defer(*(section.key for section in SECTIONS), "translated")
    )
    return rows


class PracticeFilterSet(WagtailFilterSet):
    """Filters beside the list."""

    topic = django_filters.ModelChoiceFilter(
        field_name="topics",
        label=_("Topic"),
        queryset=lambda request: Topic.objects.prefetch_related("labels"),
    )
    country = django_filters.ChoiceFilter(
        label=_("Country"), method="in_country", choices=lambda: _countries()
    )
    publication = django_filters.ChoiceFilter(
        label=_("Publication"),
        method="in_publication",
        choices=[(state.value, label) for state, label in PUBLICATIONS.items()],
    )
    review = django_filters.ChoiceFilter(
        label=_("Under review"),
        method="in_review",
        choices=[
            (WorkflowState.STATUS_IN_PROGRESS, _("Waiting for the editors")),
            (WorkflowState.STATUS_NEEDS_CHANGES, _("Changes requested")),
        ],
    )

    class Meta:
        model = Practice
        fields: list[str] = []

    def in_country(self, rows: "QuerySet[Practice]", name: str, code: str) -> "QuerySet[Practice]":
        """Practices with a place in that country, each once."""
        here = Practice.objects.filter(places__place__country_code=code).values("pk")
        return rows.filter(pk__in=here)

    def in_publication(
        self, rows: "QuerySet[Practice]", name: str, state: str
    ) -> "QuerySet[Practice]":
        """Practices in that state of publication."""
        return rows.filter(**_STATES[state])

    def in_review(self, rows: "QuerySet[Practice]", name: str, status: str) -> "QuerySet[Practice]":
        """Practices whose workflow stands there."""
        kind = ContentType.objects.get_for_model(Practice)
        waiting = WorkflowState.objects.filter(base_content_type=kind, status=status)
        return rows.filter(pk__in=[int(key) for key in waiting.values_list("object_id", flat=True)])


class PracticeIndexView(IndexView):
    """The list; what its columns need of the workflow is read once for the page that is shown."""

    search_backend_name = None  # the database's full-text search takes seconds on SQLite

    def _get_title_column(self, field_name: str, *args: Any, **kwargs: Any) -> Any:
        # An ordered translation has no title yet, and needs a name to be opened by.
        return super()._get_title_column(field_name, *args, accessor=str, **kwargs)

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """The page, each row with its state of review."""
        paginator, page, rows, has_others = super().paginate_queryset(queryset, page_size)
        rows = list(rows)
        states = reviews(rows)
        for row in rows:
            row.review = REVIEWS[states[row.pk]]
        page.object_list = rows
        return paginator, page, rows, has_others

    def get_list_buttons(self, instance: Practice) -> list[Any]:
        """The menu of a row. Other apps' buttons are left out: they ask the database row by row,
        and stand on the practice's own page."""
        buttons = [
            Button.from_menu_item(item) if isinstance(item, MenuItem) else item
            for item in self.get_list_more_buttons(instance)
        ]
        buttons += act_buttons(instance, self.request.user)
        label = gettext("More options for '%(title)s'") % {"title": instance.title}
        return [
            ButtonWithDropdown(
                buttons=buttons, icon_name="dots-horizontal", attrs={"aria-label": label}
            )
        ]


def first_place(practice: Practice) -> str:
    """The first place, and how many more there are."""
    places = [child.place for child in practice.places.all()]
    if not places:
        return ""
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return f"{places[0]}{more}"


COLUMNS = [
    "title",
    Column("place", label=_("Place"), accessor=first_place),
    Column("year_text", label=_("Period"), sort_key="start_year"),
    LocaleColumn(label=_("Language"), sort_key=None),
    Column(
        "publication",
        label=_("Publication"),
        accessor=lambda row: PUBLICATIONS[publication_of(row)],
    ),
    Column("review", label=_("Review")),
    DateColumn("changed", label=_("Updated"), sort_key="latest_revision_id"),
]


def _countries() -> list[tuple[str, str]]:
    language = get_language() or settings.LANGUAGE_CODE
    codes = Place.objects.order_by().values_list("country_code", flat=True).distinct()
    names = [(code, country_name(code, language)) for code in codes]
    return sorted(names, key=lambda pair: sort_key(pair[1], language))

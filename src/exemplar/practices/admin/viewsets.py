"""The admin's sections of practices, places and topics."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    PreviewOnCreateView,
    PreviewOnEditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from exemplar.practices.admin import panels
from exemplar.practices.admin.acts import act_buttons
from exemplar.practices.admin.forms import ForgetsPrivateContact, KeepsPrivateContact
from exemplar.practices.admin.listing import (
    COLUMNS,
    PracticeFilterSet,
    PracticeIndexView,
    listed,
)
from exemplar.practices.admin.merges import MergeableEditView
from exemplar.practices.admin.translating.buttons import has_original, translating_buttons
from exemplar.practices.admin.translating.refusing import PracticeWorkflowActionView, RefusesHalves
from exemplar.practices.models import Place, Practice, Topic


class PracticeCreateView(KeepsPrivateContact, CreateView):
    """Wagtail's, with the private contact."""


class PracticeEditView(RefusesHalves, KeepsPrivateContact, EditView):
    """Wagtail's, with the private contact and our acts in the menu of the head.

    Of a translation it edits what is not written beside the original.
    """

    def get_panel(self) -> Any:
        """The whole form for an original, and for a translation whose original is not here."""
        if not has_original(self.object):
            return super().get_panel()
        self.form_class = None  # the whole form's, which the viewset gave, would count
        return panels.TRANSLATION.bind_to_model(Practice)

    @property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's buttons and ours."""
        return [
            *super().header_more_buttons,
            *translating_buttons(self.object),
            *act_buttons(self.object, self.request.user),
        ]


class PracticePreviewOnCreateView(ForgetsPrivateContact, PreviewOnCreateView):
    """Wagtail's, without the private contact."""


class PracticePreviewOnEditView(ForgetsPrivateContact, PreviewOnEditView):
    """Wagtail's, without the private contact."""


class PracticeViewSet(SnippetViewSet):
    """Practices: found by title, name or identifier."""

    model = Practice
    icon = "doc-full"
    menu_label = _("Practices")
    add_to_admin_menu = False
    list_per_page = 50
    list_display = COLUMNS
    ordering = "-latest_revision_id"
    search_fields = ["title", "uid", "slug"]
    search_backend_name = None
    filterset_class = PracticeFilterSet
    edit_handler = panels.PRACTICE
    index_view_class = PracticeIndexView
    add_view_class = PracticeCreateView
    edit_view_class = PracticeEditView
    preview_on_add_view_class = PracticePreviewOnCreateView
    preview_on_edit_view_class = PracticePreviewOnEditView
    workflow_action_view_class = PracticeWorkflowActionView
    copy_view_enabled = False

    def get_queryset(self, request: Any) -> "QuerySet[Practice]":
        """Rows with what the columns show, and no more."""
        return listed(request)


class PlaceSearchForm(BaseFilterForm):
    """Finds places in the chooser by any of their names."""

    q = forms.CharField(
        label=_("Name"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("City, region or country code")}),
    )

    def filter(self, objects: "QuerySet[Place]") -> "QuerySet[Place]":
        """The places of that name."""
        objects = super().filter(objects)
        if words := self.cleaned_data.get("q"):
            self.is_searching, self.search_query = True, words
            named = Q(name__icontains=words) | Q(aliases__name__icontains=words)
            area = Q(region__icontains=words) | Q(country_code__iexact=words)
            objects = objects.filter(named | area).distinct()
        return objects


class PlaceChooseView(ChooseView):
    """The chooser with our search."""

    filter_form_class = PlaceSearchForm


class PlaceChooseResultsView(ChooseResultsView):
    """The chooser's results with our search."""

    filter_form_class = PlaceSearchForm


class PlaceChooserViewSet(SnippetChooserViewSet):
    """Chooses one of perhaps a thousand places without listing them all."""

    choose_view_class = PlaceChooseView
    choose_results_view_class = PlaceChooseResultsView


class PlaceViewSet(SnippetViewSet):
    """Places; those without coordinates wait for a match."""

    model = Place
    icon = "site"
    menu_label = _("Places")
    list_per_page = 50
    list_display = ["name", "region", "country_code", Column("lat", label=_("Latitude")), "token"]
    list_filter = {"country_code": ["exact"], "lat": ["isnull"]}
    search_fields = ["name", "region", "country_code", "token"]
    search_backend_name = None
    panels = panels.PLACE
    edit_view_class = MergeableEditView
    chooser_viewset_class = PlaceChooserViewSet


class TopicViewSet(SnippetViewSet):
    """The scheme of topics."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ["__str__", "slug", "order"]
    ordering = ["order", "slug"]
    panels = panels.TOPIC
    edit_view_class = MergeableEditView

    def get_queryset(self, request: Any) -> "QuerySet[Topic]":
        """Topics with their labels, in one query more."""
        return Topic.objects.prefetch_related("labels")


class CatalogueGroup(SnippetViewSetGroup):
    """The menu of the catalogue."""

    items = (PracticeViewSet, PlaceViewSet, TopicViewSet)
    menu_label = _("Catalogue")
    menu_icon = "doc-full"
    menu_order = 90

    def get_submenu_items(self) -> list[MenuItem]:
        """The snippets, and the translations of all practices."""
        address = reverse("practices_translations")
        translations = MenuItem(_("Translations"), address, icon_name="globe", order=1000)
        return [*super().get_submenu_items(), translations]

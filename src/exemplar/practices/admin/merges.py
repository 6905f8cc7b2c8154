"""Merging a place or a topic into another: choose, read what will change, and confirm by POST."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import EditView

from exemplar.practices import merging
from exemplar.practices.admin.acts import StrPromise, may_act
from exemplar.practices.models import Place, Topic

#: The log's name for a merge, written at the one that stays.
MERGE = "practices.merge"


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be merged: into which others, what becomes of it, and what does it."""

    name: str
    model: type[Place] | type[Topic]
    icon: str
    targets: Callable[[Any], "QuerySet[Any]"]
    consequence: StrPromise
    run: Callable[[Any, Any], None]


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "place",
            Place,
            "site",
            lambda goes: Place.objects.filter(country_code=goes.country_code),
            _("Its names stay as other names of the one that is kept. There is no undo."),
            merging.merge_places,
        ),
        Kind(
            "topic",
            Topic,
            "tag",
            lambda goes: Topic.objects.prefetch_related("labels"),
            _(
                "Its labels stay as alternative labels of the one that is kept, and links to its "
                "list no longer filter. There is no undo."
            ),
            merging.merge_topics,
        ),
    )
}


class TargetForm(forms.Form):
    """Which one is kept."""

    into = forms.ModelChoiceField(label=_("Merge into"), queryset=Place.objects.none())

    def __init__(self, targets: "QuerySet[Any]", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = targets  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
def merge_view(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Ask for the target by GET, say by GET what will change, do it by POST."""
    kind = KINDS[name]
    if not may_merge(request.user, kind.model):
        raise PermissionDenied
    goes = get_object_or_404(kind.model, pk=pk)
    form = TargetForm(kind.targets(goes).exclude(pk=pk), request.POST or request.GET or None)
    stays = form.cleaned_data["into"] if form.is_valid() else None
    if request.method == "POST" and stays is not None:
        return _merged(request, kind, goes, stays)
    count = len(merging.affected(goes))
    context = {"kind": kind, "goes": goes, "form": form, "stays": stays, "count": count}
    return render(request, "practices/admin/merge.html", context)


def _merged(request: HttpRequest, kind: Kind, goes: Any, stays: Any) -> HttpResponse:
    gone, count = str(goes), len(merging.affected(goes))
    with transaction.atomic():  # there is no undo, so that no merge goes without its line
        kind.run(goes, stays)
        log(stays, MERGE, user=request.user, data={"merged": gone})
    done = ngettext(
        "“%(gone)s” is now part of “%(kept)s”; %(count)d practice follows.",
        "“%(gone)s” is now part of “%(kept)s”; %(count)d practices follow.",
        count,
    )
    messages.success(request, done % {"gone": gone, "kept": str(stays), "count": count})
    return redirect(_address(stays, "edit"))


def may_merge(user: Any, model: type[Place] | type[Topic]) -> bool:
    """Who may publish and edit these: it changes what the public sees, without another review."""
    return may_act(user) and policy_registry.get_by_type(model).user_has_permission(user, "change")


def merging_buttons(thing: Any, user: Any) -> Iterator[Button]:
    """The button in the list of places or topics and above their forms."""
    kind = next((kind for kind in KINDS.values() if isinstance(thing, kind.model)), None)
    if kind and may_merge(user, kind.model):
        address = reverse(f"practices_merge_{kind.name}", args=[thing.pk])
        yield Button(_("Merge into…"), url=address, icon_name="resubmit", priority=60)


class MergeableEditView(EditView):
    """Wagtail's, with merging in the menu of the head."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's buttons and ours."""
        return [
            *super().header_more_buttons,
            *merging_buttons(self.object, self.request.user),
        ]


def _address(thing: Any, view: str) -> str:
    kind = thing._meta.model_name
    return reverse(f"wagtailsnippets_practices_{kind}:{view}", args=[thing.pk])


urlpatterns = [
    path(f"{name}s/<int:pk>/merge/", merge_view, {"name": name}, name=f"practices_merge_{name}")
    for name in KINDS
]

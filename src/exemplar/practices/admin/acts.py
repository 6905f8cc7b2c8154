"""Archive, restore and delete: each a page with one question and one button, done by POST alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from exemplar.practices import publishing
from exemplar.practices.models import Practice
from exemplar.practices.review import publication_of
from exemplar.practices.transitions import NotAllowed, Publication

StrPromise = Any  # Django's lazy string has no public type


@dataclass(frozen=True, slots=True)
class Act:
    """One act: in which state it is offered, what it asks and says, and what does it."""

    name: str
    state: Publication
    icon: str
    label: StrPromise
    question: StrPromise
    done: StrPromise
    run: Callable[[str, str, Any], None]
    needs_reason: bool = True


ACTS = {
    act.name: act
    for act in (
        Act(
            "archive",
            Publication.PUBLISHED,
            "folder-inverse",
            _("Archive"),
            _("Take this practice away in all languages? Visitors will read the reason."),
            _("Archived. Its addresses now say that it is gone, and why."),
            lambda uid, reason, user: publishing.archive(uid, reason=reason, user=user),
        ),
        Act(
            "restore",
            Publication.ARCHIVED,
            "undo",
            _("Restore"),
            _("Show this practice to the public again, as it was?"),
            _("Restored: the public sees it again."),
            lambda uid, reason, user: publishing.restore(uid, user=user),
            needs_reason=False,
        ),
        Act(
            "delete",
            Publication.NEVER,
            "bin",
            _("Delete for good"),
            _("Delete this practice in all languages? It was never public. There is no undo."),
            _("Deleted."),
            lambda uid, reason, user: publishing.delete_never_published(
                uid, reason=reason, user=user
            ),
        ),
    )
}


class ReasonForm(forms.Form):
    """Why it is done."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


@require_http_methods(["GET", "POST"])
def act_view(request: HttpRequest, uid: str, name: str) -> HttpResponse:
    """Ask, and do it when the answer comes by POST with a reason."""
    act = ACTS[name]
    if not may_act(request.user):
        raise PermissionDenied
    practice = Practice.objects.filter(uid=uid).order_by("-is_original", "pk").first()
    if practice is None:
        raise Http404(f"There is no practice {uid}")
    form = ReasonForm(request.POST or None) if act.needs_reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        reason = form.cleaned_data["reason"] if form else ""
        try:
            act.run(uid, reason, request.user)
        except NotAllowed:
            messages.error(request, _("Its state has changed meanwhile; nothing was done."))
        else:
            messages.success(request, act.done)
        return redirect(reverse("wagtailsnippets_practices_practice:list"))
    context = {"act": act, "form": form, "practice": practice}
    return render(request, "practices/admin/act.html", context)


def may_act(user: Any) -> bool:
    """Whether a user may take practices away or bring them back: who may publish may."""
    return bool(policy_registry.get_by_type(Practice).user_has_permission(user, "publish"))


def act_buttons(practice: Practice, user: Any) -> list[Button]:
    """A button for each act that a practice's state allows."""
    if not may_act(user):
        return []
    state = publication_of(practice)
    return [
        Button(
            act.label,
            url=reverse(f"practices_{act.name}", args=[practice.uid]),
            icon_name=act.icon,
            priority=60,
        )
        for act in ACTS.values()
        if act.state is state
    ]


urlpatterns = [
    path(f"practices/<slug:uid>/{name}/", act_view, {"name": name}, name=f"practices_{name}")
    for name in ACTS
]

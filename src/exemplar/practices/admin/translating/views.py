"""A translation beside its original: written, marked, and made public when it is whole."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from exemplar.practices import changes, publishing
from exemplar.practices.admin.translating.form import TranslationForm
from exemplar.practices.admin.translating.naming import direction, language_name
from exemplar.practices.models import Practice
from exemplar.practices.transitions import NotAllowed
from exemplar.practices.translating import gate, keeping
from exemplar.practices.translating.keeping import Kept
from exemplar.practices.translating.state import latest_of, original_of


def may(user: Any, action: str) -> bool:
    """Whether a user may "change" or "publish" practices."""
    return bool(policy_registry.get_by_type(Practice).user_has_permission(user, action))


def translation_address(practice: Practice) -> str:
    """The page on which a translation is written."""
    return reverse("practices_translation", args=[practice.uid, practice.language])


@require_http_methods(["GET", "POST"])
def translation(request: HttpRequest, uid: str, language: str) -> HttpResponse:
    """The page; a POST saves the draft, and then publishes or sends it to review where asked."""
    if not may(request.user, "change"):
        raise PermissionDenied
    row = _row(uid, language)
    original = original_of(uid)
    if original is None:
        raise Http404(f"The original of {uid} is not here")
    draft = latest_of(row)
    form = TranslationForm(draft, original, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if _is_locked(row, request.user):
            messages.error(request, _("Somebody else holds this translation: nothing was saved."))
        elif form.is_valid() and (kept := _keep(request, form, row, original)):
            _tell(request, kept)
            _act(request, uid, language)
            return redirect(translation_address(row))
        elif not form.is_valid():
            messages.error(request, _("Nothing was saved yet: see what is said at the fields."))
    context = _context(request, form, row, original)
    return render(request, "practices/admin/translation.html", context)


def _row(uid: str, language: str) -> Practice:
    rows = Practice.objects.filter(uid=uid, locale__language_code=language, is_original=False)
    row: Practice | None = rows.select_related("locale", "latest_revision", "translation").first()
    if row is None:
        raise Http404(f"There is no translation of {uid} into {language}")
    return row


def _is_locked(row: Practice, user: Any) -> bool:
    """Whether somebody else holds it; who holds a lock writes on."""
    lock = row.get_lock()
    return bool(lock and lock.for_user(user))


def _keep(
    request: HttpRequest, form: TranslationForm, row: Practice, original: Practice
) -> Kept | None:
    """Save the draft; None where somebody saved since the page was opened."""
    with changes.together():  # so that nobody saves between the look and the writing
        newest = Practice.objects.values_list("latest_revision_id", flat=True).get(pk=row.pk)
        if not _is_newest(request, form, newest):
            return None
        return keeping.keep(row, original, form.entries(), user=request.user)


def _is_newest(request: HttpRequest, form: TranslationForm, revision: int | None) -> bool:
    """Whether nobody saved since the page was opened; else the next POST overwrites, knowingly."""
    if form.cleaned_data["revision"] == revision:
        return True
    form.data = {**request.POST.dict(), "revision": revision}
    messages.error(
        request,
        _(
            "Nothing was saved yet: somebody saved this translation while you were writing. "
            "Your words stand below; save again to put them in the place of theirs."
        ),
    )
    return False


def _tell(request: HttpRequest, kept: Kept) -> None:
    messages.success(request, _("The draft is saved."))
    if kept.unchecked:
        named = ", ".join(kept.unchecked)
        messages.warning(
            request,
            _("Changed, and so no longer checked by the city: %(parts)s.") % {"parts": named},
        )
    if kept.moved:
        named = ", ".join(kept.moved)
        messages.warning(
            request, _("The original changed while you were writing: %(parts)s.") % {"parts": named}
        )


def _act(request: HttpRequest, uid: str, language: str) -> None:
    """Publish or send to review what was saved a moment ago, where a button asked for it."""
    draft = latest_of(_row(uid, language))
    try:
        if "publish" in request.POST:
            _publish(request, draft)
        elif "submit" in request.POST and draft.has_workflow:
            gate.require_whole(draft)
            _send(draft, request.user)
            messages.success(request, _("Sent to the moderators."))
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))


def _publish(request: HttpRequest, draft: Practice) -> None:
    if not may(request.user, "publish"):
        raise PermissionDenied
    publishing.publish(draft, user=request.user)
    messages.success(request, _("Published: readers of this language see it now."))


def _send(draft: Practice, user: Any) -> None:
    state = draft.current_workflow_state
    if state is None:
        draft.get_workflow().start(draft, user)
    elif state.status == state.STATUS_NEEDS_CHANGES:
        state.resume(user)


def _context(
    request: HttpRequest, form: TranslationForm, row: Practice, original: Practice
) -> dict[str, Any]:
    here = "wagtailsnippets_practices_practice"
    lock = row.get_lock()
    return {
        "form": form,
        "lines": list(form.lines()),
        "practice": row,
        "original": original,
        "source_language": language_name(original.language),
        "source_direction": direction(original.language),
        "target_language": language_name(row.language),
        "target_direction": direction(row.language),
        "lock": lock.get_message(request.user) if lock else "",
        "is_locked": _is_locked(row, request.user),
        "may_publish": may(request.user, "publish"),
        "may_submit": row.has_workflow and not row.workflow_in_progress,
        "is_under_review": row.workflow_in_progress,
        "preview": reverse(f"{here}:revisions_view", args=[row.pk, row.latest_revision_id])
        if row.latest_revision_id
        else "",
    }

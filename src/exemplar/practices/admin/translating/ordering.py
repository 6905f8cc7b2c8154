"""The translations of one practice: where each stands, and a form that orders others."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from exemplar.core.collation import sort_key
from exemplar.practices.admin.translating.listing import listed
from exemplar.practices.admin.translating.naming import language_name
from exemplar.practices.admin.translating.views import may, translation_address
from exemplar.practices.models import Practice
from exemplar.practices.transitions import NotAllowed
from exemplar.practices.translating.ordering import order
from exemplar.practices.translating.state import original_of


class OrderForm(forms.Form):
    """Languages to translate a practice into: those that it does not have."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Translate into"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, there: set[str], data: Any = None) -> None:
        super().__init__(data)
        self.fields["languages"].choices = _choices(there)  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
def translations(request: HttpRequest, uid: str) -> HttpResponse:
    """Show them; a POST orders the chosen ones."""
    if not may(request.user, "change"):
        raise PermissionDenied
    original = original_of(uid)
    if original is None:
        raise Http404(f"The original of {uid} is not here")
    there = set(Practice.objects.filter(uid=uid).values_list("locale__language_code", flat=True))
    form = OrderForm(there, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _ordered(request, uid, form.cleaned_data["languages"])
    context = {
        "form": form,
        "original": original,
        "source_language": language_name(original.language),
        "rows": listed().filter(practice__uid=uid),
    }
    return render(request, "practices/admin/translations.html", context)


def _ordered(request: HttpRequest, uid: str, languages: list[str]) -> HttpResponse:
    try:
        drafts = [order(uid, language, user=request.user) for language in languages]
    except NotAllowed:
        messages.error(request, _("This practice is archived; there is nothing to translate."))
        return redirect(request.path)
    said = ngettext(
        "%(number)d translation ordered.", "%(number)d translations ordered.", len(drafts)
    )
    messages.success(request, said % {"number": len(drafts)})
    return redirect(translation_address(drafts[0]) if len(drafts) == 1 else request.path)


def _choices(there: set[str]) -> list[tuple[str, str]]:
    """The languages of the interface first, each group by the reader's alphabet."""
    reader = get_language() or settings.LANGUAGE_CODE
    named = [
        (code, language_name(code)) for code in settings.CONTENT_LANGUAGES if code not in there
    ]
    return sorted(
        named,
        key=lambda pair: (
            pair[0] not in settings.INTERFACE_LANGUAGES,
            sort_key(pair[1], reader),
        ),
    )

"""For Wagtail's own views that publish: says that a translation is half, instead of failing."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.views.snippets import WorkflowActionView

from exemplar.practices.translating import gate
from exemplar.practices.translating.gate import HalfTranslated
from exemplar.practices.translating.state import latest_of


class RefusesHalves:
    """For the view that edits a practice: what was saved stays a draft."""

    def form_valid(self, form: Any) -> Any:
        """Save; a half translation without the checks that only a text to be published passes."""
        if gate.missing_of(latest_of(self.object)):  # type: ignore[attr-defined]
            self.saving_as_draft = True
        return super().form_valid(form)  # type: ignore[misc]

    def run_action_method(self) -> Any:
        """Do what the button says, or say why not."""
        try:
            if self.action == "submit":  # type: ignore[attr-defined]
                gate.require_whole(latest_of(self.object))  # type: ignore[attr-defined]
            with transaction.atomic():
                return super().run_action_method()  # type: ignore[misc]
        except HalfTranslated as refusal:
            messages.error(self.request, str(refusal))  # type: ignore[attr-defined]
            return redirect(self.get_edit_url())  # type: ignore[attr-defined]


class PracticeWorkflowActionView(WorkflowActionView):
    """Wagtail's, whose approval publishes."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Approve, or say why not; the review stays open then."""
        try:
            with transaction.atomic():
                response: HttpResponse = super().dispatch(request, *args, **kwargs)
                return response
        except HalfTranslated as refusal:
            messages.error(request, str(refusal))
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                done = {"step": "success", "redirect": self.redirect_url}
                answer: HttpResponse = self.render_modal_json(request, done)
                return answer
            return redirect(self.redirect_url)

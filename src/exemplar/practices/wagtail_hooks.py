"""What this part adds to the editors' admin; Wagtail looks for this file."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from exemplar.practices.admin import acts, merges
from exemplar.practices.admin.policy import PracticePolicy
from exemplar.practices.admin.translating import urls as translating
from exemplar.practices.admin.viewsets import CatalogueGroup
from exemplar.practices.models import Practice
from exemplar.practices.publishing import NOT_DUE
from exemplar.practices.review import REFUSAL
from exemplar.practices.translating.ordering import ORDER

register_permission_policy(Practice, PracticePolicy(Practice))
register_snippet(CatalogueGroup)


@hooks.register("register_log_actions")
def name_our_acts(actions: Any) -> None:
    """Give our acts words in the history of a practice."""
    actions.register_action("practices.archive", _("Archive"), _("Archived"))
    actions.register_action("practices.restore", _("Restore"), _("Restored from the archive"))
    actions.register_action("practices.confirm", _("Confirm"), _("Confirmed by the city"))
    actions.register_action("practices.import", _("Import"), _("Imported"))
    actions.register_action(ORDER, _("Order a translation"), _("Translation ordered"))
    actions.register_action(merges.MERGE, _("Merge"), _("Took over another one"))
    actions.register_action(REFUSAL, _("Refuse"), _("Refused"))
    actions.register_action(
        NOT_DUE,
        _("Take off the schedule"),
        _("Not published when it was due: parts of the original are not translated yet"),
    )


@hooks.register("register_admin_urls")
def add_our_acts() -> list[Any]:
    """The pages that archive, restore, delete, merge and translate."""
    return [*acts.urlpatterns, *merges.urlpatterns, *translating.urlpatterns]


@hooks.register("register_snippet_listing_buttons")
def offer_merging(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Places and topics are merged from their lists too."""
    return merges.merging_buttons(snippet, user)

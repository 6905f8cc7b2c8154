"""What this part adds to the editors' admin; Wagtail looks for this file."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from exemplar.practices.review import REFUSAL


@hooks.register("register_log_actions")
def name_our_acts(actions: Any) -> None:
    """Give our acts words in the history of a practice."""
    actions.register_action("practices.archive", _("Archive"), _("Archived"))
    actions.register_action("practices.restore", _("Restore"), _("Restored from the archive"))
    actions.register_action("practices.confirm", _("Confirm"), _("Confirmed by the city"))
    actions.register_action("practices.import", _("Import"), _("Imported"))
    actions.register_action("practices.merge", _("Merge"), _("Merged"))
    actions.register_action(REFUSAL, _("Refuse"), _("Refused"))

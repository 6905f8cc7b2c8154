"""What the site as a whole adds to the editors' admin; Wagtail looks for this file."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks


@hooks.register("register_account_menu_item")  # type: ignore[untyped-decorator]
def keys_to_the_account(request: HttpRequest) -> dict[str, str]:
    """On an editor's own page: the way to password, app and recovery codes."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Keys to your account"),
        "help_text": _("Change your password, your app with codes or your recovery codes."),
    }

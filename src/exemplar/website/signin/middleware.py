"""Nobody enters the admin with a password alone."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from exemplar.website.signin.proof import has_factor, has_shown_factor
from exemplar.website.signin.settings import ADMIN

GetResponse = Callable[[HttpRequest], HttpResponseBase]

#: Where the second factor and the password are changed; showing the factor comes first there too.
KEYRING = ("/accounts/2fa/", "/accounts/password/change/")


def second_factor_required(get_response: GetResponse) -> GetResponse:
    """Lead whoever has not shown a second factor to where it is set up or shown.

    An account that may not enter the admin at all gets 403, and so does a script's request.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(ADMIN):
            step = _step_before_admin(request)
        elif request.path_info.startswith(KEYRING):
            step = _step_before_keyring(request)
        else:
            step = None
        return get_response(request) if step is None else _lead_to(step, request)

    return middleware


def _step_before_admin(request: HttpRequest) -> str | None:
    """The name of the page that must come first, or None."""
    if not request.user.is_authenticated:
        return "account_login"
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied("This account may not enter the editors' rooms")
    if not has_factor(request.user):
        return "mfa_activate_totp"
    return None if has_shown_factor(request) else "mfa_reauthenticate"


def _step_before_keyring(request: HttpRequest) -> str | None:
    if not request.user.is_authenticated or has_shown_factor(request):
        return None
    if request.path_info == reverse("mfa_reauthenticate") or not has_factor(request.user):
        return None
    return "mfa_reauthenticate"


def _lead_to(name: str, request: HttpRequest) -> HttpResponseBase:
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        raise PermissionDenied("Sign in first")
    wanted = request.get_full_path() if request.method == "GET" else ADMIN
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': wanted})}")

"""Sessions, accounts and forgery tokens only where somebody signs in.

Public pages carry no cookie and vary by none, so that any cache may keep them, and pay nothing for
what they don't use.
"""

from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

#: Below these addresses a reader may be known. Pictures are among them, because editors see those
#: of drafts; one that is public asks for no session, and so sets no cookie and varies by none.
PREFIXES = ("/admin/", "/accounts/", "/media/")


def is_private(path: str) -> bool:
    """Whether a session is kept at this path."""
    return path.startswith(PREFIXES)


class PrivateOnly:
    """Mixed in before a middleware of Django: on public paths it is passed by."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_private(request.path_info):
            return super().__call__(request)  # type: ignore[misc, no-any-return]
        return self.get_response(request)  # type: ignore[no-any-return]


class PrivateSessions(PrivateOnly, SessionMiddleware):
    """Sessions."""


class PrivateForms(PrivateOnly, CsrfViewMiddleware):
    """Tokens against forged forms."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Any,
        callback_args: Any,
        callback_kwargs: Any,
    ) -> HttpResponseForbidden | None:
        """Django calls this beside `__call__`, so that public paths are passed by here too."""
        if not is_private(request.path_info):
            return None
        return super().process_view(request, callback, callback_args, callback_kwargs)


class PrivateAccounts(PrivateOnly, AuthenticationMiddleware):
    """Who is signed in."""


class PrivateMessages(PrivateOnly, MessageMiddleware):
    """Notices kept from one page to the next."""

"""Where we differ from what allauth does by itself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from exemplar.editorial.identity import Identity

#: Notices that would greet editors in the admin with what they have just done.
NEEDLESS = frozenset({"account/messages/logged_in.txt", "account/messages/logged_out.txt"})


class EditorsAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types for us
    """Accounts are made by an operator or an administrator, never by their owners."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(
        self, request: HttpRequest, level: int, message_template: str = "", *args: Any, **kw: Any
    ) -> None:
        if message_template not in NEEDLESS:
            super().add_message(request, level, message_template, *args, **kw)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # as above
    """The name under which an app on a telephone files its codes is the site's."""

    def get_totp_issuer(self) -> str:
        return str(Identity.chosen().name)

"""What an editor does to sign in, step by step, over Django's own client."""

import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth.models import User
from django.test import Client

from exemplar.website.signin.accounts import create_editor

ADDRESS = "nadia@example.org"
PASSWORD = "a lantern at the harbour"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def an_editor(
    *, email: str = ADDRESS, with_factor: bool = True, is_administrator: bool = False
) -> User:
    """An account, with the second factor already set up unless said otherwise."""
    editor = create_editor(email, PASSWORD, is_administrator=is_administrator)
    if with_factor:
        TOTP.activate(editor, SECRET)
    return editor


def code(secret: str = SECRET, *, periods_ago: int = 0) -> str:
    """What the editor's app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 - periods_ago))


def give_password(client: Client, password: str = PASSWORD, email: str = ADDRESS) -> Any:
    """The first step of signing in."""
    return client.post("/accounts/login/", {"login": email, "password": password})


def give_code(client: Client, given: str | None = None) -> Any:
    """The second step."""
    return client.post("/accounts/2fa/authenticate/", {"code": given or code()})


def sign_in(client: Client, email: str = ADDRESS) -> None:
    """Both steps, to where the admin opens."""
    assert give_password(client, email=email)["Location"] == "/accounts/2fa/authenticate/"
    assert give_code(client)["Location"] == "/admin/"

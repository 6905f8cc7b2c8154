"""Making accounts: the one way to become an editor."""

import secrets

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

#: The groups of whoever edits and approves; administrators also manage accounts and the identity.
EDITORS = ("Editors", "Moderators")
ADMINISTRATORS = (*EDITORS, "Administrators")

#: Without letters and figures that are taken for each other.
_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"


class AccountRefused(Exception):
    """The account was not made; the text says why, for whoever asked."""


@transaction.atomic
def create_editor(email: str, password: str, *, is_administrator: bool = False) -> User:
    """Make the account; its owner sets up the second factor at the first sign-in.

    Raises `AccountRefused` for an address that is none or is taken, and for a weak password.
    """
    address = email.strip().lower()
    editor = User(username=address, email=address)
    try:
        validate_email(address)
        validate_password(password, editor)
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from error
    if User.objects.filter(email__iexact=address).exists():
        raise AccountRefused(f"There is already an account for {address}.")
    editor.set_password(password)
    editor.save()
    names = ADMINISTRATORS if is_administrator else EDITORS
    editor.groups.set(Group.objects.filter(name__in=names))
    return editor


def make_password() -> str:
    """A password of 16 signs in groups of four, with 79 bits of chance."""
    groups = ("".join(secrets.choice(_READABLE) for _ in range(4)) for _ in range(4))
    return "-".join(groups)

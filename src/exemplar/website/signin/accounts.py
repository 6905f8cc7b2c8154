"""Making accounts: the one way to become an editor."""

import secrets

from allauth.mfa.models import Authenticator
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
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from error
    if User.objects.filter(email__iexact=address).exists():
        raise AccountRefused(
            f"There is already an account for {address}. With --renew it gets a new password, and "
            "its owner sets up the second step again."
        )
    _set_password(editor, password)
    editor.save()
    names = ADMINISTRATORS if is_administrator else EDITORS
    editor.groups.set(Group.objects.filter(name__in=names))
    return editor


@transaction.atomic
def renew_editor(email: str, password: str) -> User:
    """For whoever lost telephone and recovery codes: a new password, and no second factor yet.

    Every session of the account ends. Raises `AccountRefused` for an address without an account
    and for a weak password.
    """
    editor = User.objects.filter(email__iexact=email.strip()).first()
    if editor is None:
        raise AccountRefused(f"There is no account for {email.strip()}.")
    _set_password(editor, password)
    editor.save()
    Authenticator.objects.filter(user=editor).delete()
    return editor


def _set_password(editor: User, password: str) -> None:
    try:
        validate_password(password, editor)
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from error
    editor.set_password(password)


def make_password() -> str:
    """A password of 16 signs in groups of four, with 79 bits of chance."""
    groups = ("".join(secrets.choice(_READABLE) for _ in range(4)) for _ in range(4))
    return "-".join(groups)

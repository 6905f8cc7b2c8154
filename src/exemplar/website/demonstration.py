"""The demonstration's editor: an account whose password and second factor `make run` prints.

Both are made by chance on the machine that runs the demonstration and kept in the data folder for
its owner alone, so that no installation anywhere shares them.
"""

import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.conf import settings
from django.contrib.auth.models import User

from exemplar.website.signin.accounts import create_editor, make_password

ADDRESS = "editor@example.org"
_FILE = "demonstration-editor.json"
_PERIOD = 30


class NotADemonstration(Exception):
    """Asked of an installation that is none."""


@dataclass(frozen=True, slots=True)
class DemonstrationEditor:
    """What a person needs to sign in; `secret` is in base 32, as authenticator apps take it."""

    address: str
    password: str
    secret: str


def demonstration_editor() -> DemonstrationEditor:
    """The account, made if it is not there yet. Raises `NotADemonstration`."""
    if not settings.DEMONSTRATION:
        raise NotADemonstration("Only a demonstration has an editor of its own: see `make run`.")
    kept = _kept() or _keep(DemonstrationEditor(ADDRESS, make_password(), generate_totp_secret()))
    account = User.objects.filter(email=kept.address).first()
    if account is None:
        account = create_editor(kept.address, kept.password, is_administrator=True)
    if not Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(account, kept.secret)
    return kept


def how_to_sign_in() -> str:
    """What `make run` tells a person: where, as whom, and where the code comes from."""
    editor = demonstration_editor()
    return (
        f"To edit, sign in at {settings.BASE_URL.rstrip('/')}/admin/\n"
        f"  address   {editor.address}\n"
        f"  password  {editor.password}\n"
        "  code      from `.venv/bin/exemplar editor-code`, or from an authenticator app\n"
        f"            with the key {editor.secret}"
    )


def current_code() -> tuple[str, int]:
    """The editor's code of this moment and for how many seconds it stays current.

    Whoever may read the data folder may read the key too. Raises `NotADemonstration` where there
    is no such account.
    """
    kept = _kept()
    if kept is None:
        raise NotADemonstration(
            f"No demonstration has run on {settings.DATA_DIR}. Start one with `make run`; editors "
            "of any other installation have their codes in their own app."
        )
    counter, gone = divmod(int(time.time()), _PERIOD)
    return format_hotp_value(hotp_value(kept.secret, counter)), _PERIOD - gone


def _kept() -> DemonstrationEditor | None:
    path = _path()
    return DemonstrationEditor(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def _keep(editor: DemonstrationEditor) -> DemonstrationEditor:
    descriptor = os.open(_path(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(editor), file, indent=2)
    return editor


def _path() -> Path:
    return Path(settings.DATA_DIR) / _FILE

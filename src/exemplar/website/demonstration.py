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
    kept = _kept() or _keep(DemonstrationEditor(ADDRESS, make_password(), generate_totp_secret()))
    account = User.objects.filter(email=kept.address).first()
    if account is None:
        account = create_editor(kept.address, kept.password, is_administrator=True)
    if not Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(account, kept.secret)
    return kept


def current_code() -> tuple[str, int]:
    """The editor's code of this moment and for how many seconds it stays current.

    Raises `NotADemonstration`, also where the account has not been made yet.
    """
    kept = _kept()
    if kept is None:
        raise NotADemonstration("There is no demonstration's editor yet: start with `make run`.")
    counter, gone = divmod(int(time.time()), _PERIOD)
    return format_hotp_value(hotp_value(kept.secret, counter)), _PERIOD - gone


def _kept() -> DemonstrationEditor | None:
    if not settings.DEMONSTRATION:
        raise NotADemonstration("Only a demonstration gives codes away: see `make run`.")
    path = _path()
    return DemonstrationEditor(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def _keep(editor: DemonstrationEditor) -> DemonstrationEditor:
    descriptor = os.open(_path(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(editor), file, indent=2)
    return editor


def _path() -> Path:
    return Path(settings.DATA_DIR) / _FILE

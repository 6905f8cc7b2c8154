"""`exemplar create-editor`, as an operator types it."""

import io

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from exemplar.website.cli import main
from tests.website.signin.steps import ADDRESS, an_editor, give_password, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Attempts to sign in are counted in a cache that outlives a test."""
    cache.clear()


def test_a_password_is_made_and_shown_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["create-editor", "Nadia@example.org"]) == 0
    shown = capsys.readouterr().out.split("shown only now: ")[1].split()[0]
    editor = User.objects.get(email="nadia@example.org")
    assert editor.check_password(shown)
    assert not editor.is_superuser
    assert {group.name for group in editor.groups.all()} == {"Editors", "Moderators"}


def test_a_given_password_is_taken_and_not_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a lantern at the harbour\n"))
    arguments = ["create-editor", "nadia@example.org", "--administrator", "--password-stdin"]
    assert main(arguments) == 0
    editor = User.objects.get(email="nadia@example.org")
    assert editor.check_password("a lantern at the harbour")
    assert editor.groups.filter(name="Administrators").exists()
    assert "lantern" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("email", "password", "why"),
    [
        ("nadia", "a lantern at the harbour", "valid email address"),
        ("nadia@example.org", "short", "too short"),
        ("taken@example.org", "a lantern at the harbour", "already an account"),
        ("TAKEN@example.org", "a lantern at the harbour", "already an account"),
    ],
)
def test_what_cannot_be_an_account_is_refused(
    email: str,
    password: str,
    why: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    User.objects.create(username="taken@example.org", email="taken@example.org")
    monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
    assert main(["create-editor", email, "--password-stdin"]) == 1
    assert why in capsys.readouterr().err
    assert User.objects.count() == 1


def test_an_account_whose_keys_are_lost_is_renewed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_editor()
    sign_in(client)
    monkeypatch.setattr("sys.stdin", io.StringIO("another lantern here\n"))
    assert main(["create-editor", ADDRESS, "--renew", "--password-stdin"]) == 0
    assert client.get("/admin/")["Location"].startswith("/accounts/login/")
    give_password(client, password="another lantern here")
    assert client.get("/admin/")["Location"].startswith("/accounts/2fa/totp/activate/")


def test_only_an_account_that_exists_is_renewed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["create-editor", "nobody@example.org", "--renew"]) == 1
    assert "no account" in capsys.readouterr().err


def test_codes_are_given_away_by_a_demonstration_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editor-code"]) == 1
    assert "make run" in capsys.readouterr().err

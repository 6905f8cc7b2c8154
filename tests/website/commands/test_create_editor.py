"""`exemplar create-editor`, as an operator types it."""

import io

import pytest
from django.contrib.auth.models import User

from exemplar.website.cli import main

pytestmark = pytest.mark.django_db


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


def test_codes_are_given_away_by_a_demonstration_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editor-code"]) == 1
    assert "make run" in capsys.readouterr().err

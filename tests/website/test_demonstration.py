"""The demonstration's editor signs in with what is printed, and exists nowhere else."""

import stat
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from exemplar.website import demonstration
from tests.website.signin.steps import code, give_code, give_password

pytestmark = pytest.mark.django_db


@pytest.fixture
def a_demonstration(settings: Any, tmp_path: Path) -> None:
    settings.DEMONSTRATION = True
    settings.DATA_DIR = tmp_path


@pytest.mark.usefixtures("a_demonstration")
def test_what_is_printed_opens_the_admin(client: Client) -> None:
    editor = demonstration.demonstration_editor()
    give_password(client, password=editor.password, email=editor.address)
    shown, seconds = demonstration.current_code()
    assert 0 < seconds <= 30
    assert shown == code(editor.secret)
    assert give_code(client, shown)["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200
    told = demonstration.how_to_sign_in()
    assert all(word in told for word in (editor.address, editor.password, editor.secret))


@pytest.mark.usefixtures("a_demonstration")
def test_a_second_start_changes_nothing() -> None:
    first = demonstration.demonstration_editor()
    assert demonstration.demonstration_editor() == first
    assert User.objects.count() == 1


@pytest.mark.usefixtures("a_demonstration")
def test_a_fresh_database_gets_the_same_editor() -> None:
    first = demonstration.demonstration_editor()
    User.objects.all().delete()
    assert demonstration.demonstration_editor() == first
    assert User.objects.count() == 1


@pytest.mark.usefixtures("a_demonstration")
def test_the_secret_is_for_its_owner_alone(tmp_path: Path) -> None:
    demonstration.demonstration_editor()
    (kept,) = tmp_path.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_any_other_installation_has_no_such_account() -> None:
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.demonstration_editor()
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.current_code()
    assert not User.objects.exists()

"""Signing in takes a password and a code, and nothing less opens the admin."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.models import User
from django.test import Client

from tests.website.signin.steps import (
    ADDRESS,
    PASSWORD,
    an_editor,
    code,
    give_code,
    give_password,
    sign_in,
)

pytestmark = pytest.mark.django_db


def test_a_password_and_a_code_open_the_admin(client: Client) -> None:
    an_editor()
    sign_in(client)
    assert client.get("/admin/").status_code == 200


def test_a_password_alone_does_not(client: Client) -> None:
    an_editor()
    give_password(client)
    assert client.get("/admin/")["Location"] == "/accounts/login/?next=%2Fadmin%2F"


def test_a_wrong_code_does_not(client: Client) -> None:
    an_editor()
    give_password(client)
    assert give_code(client, "000000").status_code == 200
    assert client.get("/admin/").status_code == 302


def test_a_code_works_once() -> None:
    an_editor()
    first, second = Client(), Client()
    shown = code()
    for client, status in ((first, 302), (second, 200)):
        give_password(client)
        assert give_code(client, shown).status_code == status


def test_a_recovery_code_works_once() -> None:
    editor = an_editor()
    kept = RecoveryCodes.activate(editor).get_unused_codes()[0]
    for status in (302, 200):
        client = Client()
        give_password(client)
        assert give_code(client, kept).status_code == status


def test_signing_in_leads_back_to_the_page_that_was_asked_for(client: Client) -> None:
    an_editor()
    asked = client.get("/admin/pages/")["Location"]
    client.post(asked, {"login": ADDRESS, "password": PASSWORD, "next": "/admin/pages/"})
    assert give_code(client)["Location"] == "/admin/pages/"


def test_signing_in_never_leads_to_another_site(client: Client) -> None:
    an_editor()
    client.post(
        "/accounts/login/",
        {"login": ADDRESS, "password": PASSWORD, "next": "https://elsewhere.example/"},
    )
    assert give_code(client)["Location"] == "/admin/"


def test_an_account_without_a_second_factor_is_led_to_set_it_up(client: Client) -> None:
    an_editor(with_factor=False)
    assert give_password(client)["Location"] == "/admin/"
    assert client.get("/admin/")["Location"].startswith("/accounts/2fa/totp/activate/")


@pytest.mark.django_db(transaction=True)  # the factor is noted once it is committed
def test_setting_up_a_second_factor_from_password_to_admin(client: Client) -> None:
    an_editor(with_factor=False)
    give_password(client)
    assert client.get("/accounts/2fa/totp/activate/").status_code == 302  # the password again
    client.post(
        "/accounts/reauthenticate/",
        {"password": PASSWORD, "next": "/accounts/2fa/totp/activate/"},
    )
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    found = re.search(r'<code class="key">([A-Z2-7]+)</code>', page)
    assert found, "the key stands on the page for those whose app reads no pictures"
    assert 'src="data:image/svg+xml;base64,' in page
    done = client.post("/accounts/2fa/totp/activate/", {"code": code(found[1])})
    assert done["Location"] == "/accounts/2fa/recovery-codes/"
    assert client.get(done["Location"]).content.count(b"<code>") == 10
    assert client.get("/admin/").status_code == 200


def test_a_session_from_before_the_second_factor_must_show_it(client: Client) -> None:
    """Whoever knew the password alone gains nothing when its owner adds a factor."""
    an_editor(with_factor=False)
    give_password(client)
    User.objects.get(email=ADDRESS).authenticator_set.create(type="totp", data={"secret": "x"})
    for path in ("/admin/", "/accounts/2fa/", "/accounts/2fa/totp/deactivate/"):
        assert client.get(path)["Location"].startswith("/accounts/2fa/reauthenticate/"), path


def test_taking_the_factor_away_closes_the_admin(client: Client) -> None:
    editor = an_editor()
    sign_in(client)
    editor.authenticator_set.all().delete()
    assert client.get("/admin/")["Location"].startswith("/accounts/2fa/totp/activate/")


def test_an_account_that_is_no_editor_is_refused(client: Client) -> None:
    reader = an_editor()
    reader.groups.clear()
    give_password(client)
    give_code(client)
    assert client.get("/admin/").status_code == 403

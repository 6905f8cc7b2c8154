"""There is one door, and it gives nothing away."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.website.signin.steps import (
    ADDRESS,
    PASSWORD,
    an_editor,
    give_code,
    give_password,
    sign_in,
)

pytestmark = pytest.mark.django_db

WAGTAILS_DOORS = (
    "/admin/login/",
    "/admin/password_reset/",
    "/admin/password_reset/done/",
    "/admin/password_reset/complete/",
    "/admin/password_reset/confirm/MQ/abc-def/",
)


@pytest.mark.parametrize("path", WAGTAILS_DOORS)
def test_wagtails_own_forms_lead_to_ours(client: Client, path: str) -> None:
    for answer in (client.get(path), client.post(path, {"username": "x", "password": "y"})):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("path", WAGTAILS_DOORS)
def test_wagtails_own_forms_stay_covered_for_an_editor(client: Client, path: str) -> None:
    an_editor()
    sign_in(client)
    assert client.get(path)["Location"].startswith("/accounts/login/")


def test_no_address_of_the_admin_answers_somebody_unknown(client: Client) -> None:
    paths = list(_plain_paths(get_resolver().url_patterns))
    assert len([path for path in paths if path.startswith("/admin/")]) > 40
    for path in paths:
        if path.startswith("/admin/"):
            answer = client.get(path)
            assert answer.status_code == 302, path
            assert answer["Location"].startswith("/accounts/login/"), path


def test_nobody_opens_an_account_alone(client: Client) -> None:
    page = client.get("/accounts/signup/")
    assert page.status_code == 200
    assert b'type="password"' not in page.content
    client.post("/accounts/signup/", {"email": "me@example.org", "password1": PASSWORD})
    assert not User.objects.exists()


def test_a_wrong_password_and_an_unknown_address_read_the_same(client: Client) -> None:
    an_editor()
    known = give_password(client, password="not this one at all")
    unknown = give_password(client, password="not this one at all", email="nobody@example.org")
    assert known.status_code == unknown.status_code == 200
    assert _without_what_was_typed(known.content) == _without_what_was_typed(unknown.content)


def test_a_forgotten_password_tells_nobody_who_has_an_account(client: Client) -> None:
    an_editor()
    answers = [
        client.post("/accounts/password/reset/", {"email": email}, follow=True)
        for email in (ADDRESS, "nobody@example.org")
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert answers[0].content == answers[1].content
    assert [message.to for message in mail.outbox] == [[ADDRESS]]


def test_a_new_password_still_needs_the_second_factor(client: Client) -> None:
    an_editor()
    client.post("/accounts/password/reset/", {"email": ADDRESS})
    link = re.search(r"/accounts/password/reset/key/\S+", mail.outbox[0].body)
    assert link
    form = client.get(link[0], follow=True)
    fresh = {"password1": "another lantern here", "password2": "another lantern here"}
    client.post(form.request["PATH_INFO"], fresh)
    assert client.get("/admin/")["Location"].startswith("/accounts/login/")
    again = give_password(client, password="another lantern here")
    assert again["Location"] == "/accounts/2fa/authenticate/"


def test_attempts_are_counted_by_account(client: Client) -> None:
    an_editor()
    for _ in range(5):
        give_password(client, password="not this one at all")
    refused = give_password(client)
    assert refused.status_code == 200
    assert "_auth_user_id" not in client.session


def test_attempts_are_counted_by_visitor(client: Client) -> None:
    statuses = [
        give_password(client, email=f"somebody{number}@example.org").status_code
        for number in range(31)
    ]
    assert statuses[-1] == 429


def test_attempts_at_the_code_are_counted(client: Client) -> None:
    an_editor()
    give_password(client)
    for _ in range(10):
        client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert give_code(client).status_code == 200


def test_attempts_are_counted_for_all_processes_together() -> None:
    assert "locmem" not in settings.CACHES["default"]["BACKEND"]
    assert Path(settings.CACHES["default"]["LOCATION"]).is_absolute()


@pytest.mark.parametrize("path", ["/accounts/logout/", "/admin/logout/"])
def test_only_a_form_signs_out(client: Client, path: str) -> None:
    an_editor()
    sign_in(client)
    assert client.get(path).status_code == 200
    assert client.get("/admin/").status_code == 200
    assert client.post(path)["Location"] == "/accounts/login/"
    assert client.get("/admin/").status_code == 302


def test_a_script_in_the_admin_is_told_that_the_session_ended(client: Client) -> None:
    answer = client.post("/admin/pages/2/edit/", headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(client: Client) -> None:
    an_editor()
    sign_in(client)
    session = client.cookies["session"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"


def _plain_paths(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> "list[str]":
    """Every address without a parameter, as it stands in the address bar."""
    found: list[str] = []
    for pattern in patterns:
        route = prefix + str(pattern.pattern).lstrip("^").rstrip("$")
        if isinstance(pattern, URLResolver):
            found += _plain_paths(pattern.url_patterns, route)
        elif not re.search(r"[<(\[.*\\]", route):
            found.append(route)
    return found


def _without_what_was_typed(page: bytes) -> str:
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.decode())
    return re.sub(r"\w+@example\.org", "", text)

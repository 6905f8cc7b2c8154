"""The editors' door: one way in, with a second factor, and Wagtail's own form out of reach."""

import pytest

from tests.fixtures.http import Client


def test_the_admin_leads_to_the_sign_in_page(catalogue: Client) -> None:
    answer = catalogue.get("/admin/")
    assert answer.status == 302
    assert answer.headers["location"].startswith("/accounts/login/")


def test_the_documented_address_leads_to_the_sign_in_page(catalogue: Client) -> None:
    answer = catalogue.get("/accounts/")
    assert (answer.status, answer.headers["location"]) == (302, "/accounts/login/")


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/password_reset/"])
def test_wagtails_own_forms_are_out_of_reach(catalogue: Client, path: str) -> None:
    page = catalogue.get(path)
    assert page.status in (302, 404)
    assert b'type="password"' not in page.body


def test_the_sign_in_page_stands(catalogue: Client) -> None:
    page = catalogue.get("/accounts/login/")
    assert page.status == 200
    assert page.select('input[type="password"]')
    assert "unsafe" not in page.headers["content-security-policy"]


def test_nobody_makes_an_account_alone(catalogue: Client) -> None:
    page = catalogue.get("/accounts/signup/")
    assert not page.select('main input[type="password"]')

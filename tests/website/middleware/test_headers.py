import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from exemplar.website.middleware.headers import PUBLIC_POLICY, security_headers

pytestmark = pytest.mark.django_db

PUBLIC = ("/", "/en/", "/en/good-practices/", "/en/nothing-here/", "/robots.txt", "/sitemap.xml")
PRIVATE = ("/accounts/login/", "/admin/")


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_allow_nothing_inline_and_no_frames(client: Client, path: str) -> None:
    answer = client.get(path)
    policy = answer["Content-Security-Policy"]
    assert policy == PUBLIC_POLICY
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_know_no_cookie(client: Client, path: str) -> None:
    client.cookies["session"] = "whatever"
    answer = client.get(path)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("path", PUBLIC + PRIVATE)
def test_every_page_is_closed_to_guessing_and_other_windows(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["Referrer-Policy"]


@pytest.mark.parametrize("path", PRIVATE)
def test_private_pages_are_kept_by_no_shared_cache(client: Client, path: str) -> None:
    kept = client.get(path)["Cache-Control"]
    assert "no-store" in kept or "private" in kept


def test_over_tls_browsers_are_told_to_stay_there(client: Client) -> None:
    assert "Strict-Transport-Security" in client.get("/", secure=True)
    assert "Strict-Transport-Security" not in client.get("/")


def test_what_a_view_says_itself_stands() -> None:
    own = HttpResponse(headers={"Referrer-Policy": "no-referrer"})
    answer = security_headers(lambda _: own)(RequestFactory().get("/en/"))
    assert answer["Referrer-Policy"] == "no-referrer"


def test_static_files_are_kept_for_years_when_named_by_content(client: Client) -> None:
    page = client.get("/en/nothing-here/").content.decode()
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    answer = client.get(address, headers={"Accept-Encoding": "br"})
    answer.close()
    assert answer.status_code == 200
    assert "immutable" in answer["Cache-Control"]
    assert answer["Content-Encoding"] == "br"
    assert answer["X-Content-Type-Options"] == "nosniff"

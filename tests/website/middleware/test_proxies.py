import ipaddress

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from exemplar.website.middleware.proxies import trusted_proxies


@pytest.fixture(autouse=True)
def one_network_is_trusted(settings: Settings) -> None:
    settings.TRUSTED_PROXIES = (ipaddress.ip_network("10.0.0.0/24"),)


def _as_seen(remote: str, forwarded: str = "") -> HttpRequest:
    headers = {"X-Forwarded-Proto": "https"}
    if forwarded:
        headers["X-Forwarded-For"] = forwarded
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=remote)
    trusted_proxies(lambda _: HttpResponse())(request)
    return request


def test_a_trusted_proxy_says_who_asks_and_how() -> None:
    request = _as_seen("10.0.0.7", "203.0.113.5")
    assert request.META["REMOTE_ADDR"] == "203.0.113.5"
    assert request.META["HTTP_X_FORWARDED_PROTO"] == "https"


def test_a_stranger_says_nothing() -> None:
    request = _as_seen("203.0.113.9", "127.0.0.1")
    assert request.META["REMOTE_ADDR"] == "203.0.113.9"
    assert "HTTP_X_FORWARDED_PROTO" not in request.META


def test_what_a_client_wrote_before_the_proxies_is_not_believed() -> None:
    request = _as_seen("10.0.0.7", "127.0.0.1, 203.0.113.5, 10.0.0.8")
    assert request.META["REMOTE_ADDR"] == "203.0.113.5"


def test_a_proxy_that_forwards_nothing_asks_for_itself() -> None:
    assert _as_seen("10.0.0.7").META["REMOTE_ADDR"] == "10.0.0.7"

import re
from datetime import UTC, datetime

from django.test import Client
from pytest_django import Settings


def test_robots_are_kept_from_endless_searches_and_shown_the_map(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /en/good-practices/?" in lines
    assert "Disallow: /en/good-practices/" not in lines
    assert lines[-1].endswith("/sitemap.xml")


def test_the_security_contact_is_what_the_operator_said(client: Client, settings: Settings) -> None:
    settings.SECURITY_CONTACT = "mailto:security@example.org"
    text = client.get("/.well-known/security.txt").content.decode()
    expires = re.search(r"^Expires: (.+)$", text, re.MULTILINE)
    assert "Contact: mailto:security@example.org\n" in text
    assert expires is not None
    assert datetime.fromisoformat(expires[1]) > datetime.now(UTC)


def test_without_a_contact_the_legal_notice_is_named(client: Client) -> None:
    text = client.get("/.well-known/security.txt").content.decode()
    assert re.search(r"^Contact: https?://.+/en/legal/$", text, re.MULTILINE)

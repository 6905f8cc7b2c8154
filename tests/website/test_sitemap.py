from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from django.test import Client

from exemplar.website import sitemap

pytestmark = pytest.mark.django_db
NAMES = {"s": sitemap.SPACE}


def _locations(answer: HttpResponse) -> list[str]:
    content = b"".join(answer)  # streamed
    found = ElementTree.fromstring(content).iterfind(".//s:loc", NAMES)  # noqa: S314 (our own)
    return [element.text or "" for element in found]


def test_the_sites_own_pages_in_every_language(client: Client) -> None:
    locations = _locations(client.get("/sitemap.xml"))
    for language in ("en", "fr", "ar"):
        assert f"http://127.0.0.1:8000/{language}/" in locations
        assert f"http://127.0.0.1:8000/{language}/good-practices/" in locations
        assert f"http://127.0.0.1:8000/{language}/about/" in locations


@pytest.mark.parametrize("page", ["0", "2", "x", "-1", "²", "9" * 400])
def test_a_page_that_is_not_there_is_404(client: Client, page: str) -> None:
    assert client.get("/sitemap.xml", {"page": page}).status_code == 404

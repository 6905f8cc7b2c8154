"""What crawlers are told of the site's pages and of each page's other languages."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import etree

from exemplar.practices import publishing
from exemplar.website import sitemap
from exemplar.website.environment import TRANSLATED
from tests.practices.factories import a_published_practice, a_translation

pytestmark = pytest.mark.django_db
NAMES = {"s": sitemap.SPACE, "x": sitemap.XHTML}
SITE = "http://127.0.0.1:8000"


def _tree(answer: HttpResponse) -> Any:
    return etree.fromstring(b"".join(answer))  # streamed


def _locations(answer: HttpResponse) -> list[str]:
    return [str(text) for text in _tree(answer).xpath("//s:loc/text()", namespaces=NAMES)]


def _others(client: Client) -> dict[str, list[tuple[str, str]]]:
    """By address, what the sitemap says of the same page in other languages."""
    return {
        url.findtext("s:loc", namespaces=NAMES): [
            (link.get("hreflang"), link.get("href")) for link in url.iterfind("x:link", NAMES)
        ]
        for url in _tree(client.get("/sitemap.xml")).iterfind("s:url", NAMES)
    }


@pytest.mark.parametrize("part", ["", "good-practices/", "good-practices/map/", "about/"])
@pytest.mark.parametrize("language", TRANSLATED)
def test_the_sites_own_pages_in_every_language(client: Client, part: str, language: str) -> None:
    others = _others(client)[f"{SITE}/{language}/{part}"]
    assert ("fr", f"{SITE}/fr/{part}") in others
    assert others[-1] == ("x-default", f"{SITE}/en/{part}")


def test_a_translated_practice_names_its_original_as_the_default(client: Client) -> None:
    practice = a_published_practice("Un jardin", language="fr")
    publishing.publish(a_translation(practice, "en", "A garden"))
    french, english = (
        f"{SITE}/{part}/" for part in ("fr/good-practices/un-jardin", "en/good-practices/a-garden")
    )
    told = _others(client)
    assert told[french] == [("fr", french), ("en", english), ("x-default", french)]
    assert told[english] == told[french]


def test_what_exists_in_one_language_names_no_others(client: Client) -> None:
    a_published_practice("Alone")
    assert _others(client)[f"{SITE}/en/good-practices/alone/"] == []


def test_a_large_catalogue_has_an_index_of_files_and_no_practice_in_two(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "PRACTICES_A_FILE", 2)
    for number in range(3):
        practice = a_published_practice(f"Number {number}")
        publishing.publish(a_translation(practice, "fr", f"Numéro {number}"))
    files = _locations(client.get("/sitemap.xml"))
    assert files == [f"{SITE}/sitemap.xml?page={page}" for page in (1, 2)]
    found = [_locations(client.get(file.removeprefix(SITE))) for file in files]
    numbers = [sorted(a for a in part if "/num" in a) for part in found]
    assert [len(part) for part in numbers] == [4, 2]
    assert len({*numbers[0], *numbers[1]}) == 6


@pytest.mark.parametrize("page", ["0", "2", "x", "-1", "²", "9" * 400])
def test_a_page_that_is_not_there_is_404(client: Client, page: str) -> None:
    assert client.get("/sitemap.xml", {"page": page}).status_code == 404

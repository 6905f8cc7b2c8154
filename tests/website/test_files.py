"""Uploads over HTTP: only what is published, never as a page."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from pytest_django import Settings
from wagtail.documents import get_document_model

from tests.website.signin.steps import an_editor, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Attempts at signing in are counted in a cache that outlives a test."""
    cache.clear()


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def _stored(name: str, content: bytes = b"<svg/>") -> str:
    return str(default_storage.save(name, ContentFile(content)))


def test_a_picture_is_shown_and_may_do_nothing(client: Client) -> None:
    answer = client.get(f"/media/{_stored('images/drawing.svg')}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    answer.close()


@pytest.mark.parametrize(
    "path",
    [
        "original_images/photo.jpg",
        "documents/notes.pdf",
        "images/page.html",
        "images/../documents/notes.pdf",
        "images/%2e%2e/documents/notes.pdf",
        "../secret.key",
        "images/absent.png",
        "images/",
    ],
)
def test_nothing_else_is_reached_by_the_media_address(client: Client, path: str) -> None:
    _stored("original_images/photo.jpg")
    _stored("documents/notes.pdf")
    _stored("images/page.html")
    assert client.get(f"/media/{path}").status_code in {400, 404}


def _document() -> int:
    file = ContentFile(b"minutes of the meeting", "minutes.pdf")
    return int(get_document_model().objects.create(title="Minutes", file=file).pk)


def test_a_document_that_no_published_practice_carries_does_not_exist(client: Client) -> None:
    assert client.get(f"/files/0ABCDEFG/{_document()}/minutes.pdf").status_code == 404


def test_a_draft_document_is_for_editors(client: Client) -> None:
    address = f"/admin/documents/file/{_document()}/minutes.pdf"
    assert client.get(address).status_code == 302
    an_editor()
    sign_in(client)
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    answer.close()

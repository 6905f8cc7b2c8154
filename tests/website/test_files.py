"""Uploads over HTTP: only what is published, never as a page."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image as Picture
from pytest_django import Settings
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from exemplar.editorial.models import Identity
from exemplar.practices import publishing
from exemplar.practices.models import Practice, PracticeImage
from tests.practices.factories import a_published_practice
from tests.website.signin.steps import an_editor, sign_in

pytestmark = pytest.mark.django_db
#: Wagtail leaves a scaled picture's temporary file to the collector.
leaves_files = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Attempts at signing in are counted in a cache that outlives a test."""
    cache.clear()


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def _stored(name: str, content: bytes = b"<svg/>") -> str:
    return str(default_storage.save(name, ContentFile(content)))


def _rendition(*, of_a_practice: bool) -> Any:
    drawn = io.BytesIO()
    Picture.new("RGB", (600, 400), "#0b5a63").save(drawn, "JPEG")
    image = get_image_model().objects.create(
        title="A picture", file=ImageFile(drawn, name="a.jpg"), description="One colour"
    )
    if of_a_practice:
        practice = a_published_practice("With a picture")
        PracticeImage.objects.create(practice=practice, image=image, alt="One colour")
    return image.get_rendition("width-480|format-avif|avifquality-60")


@leaves_files
def test_a_picture_of_a_published_practice_is_shown_and_may_do_nothing(client: Client) -> None:
    answer = client.get(_rendition(of_a_practice=True).url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/avif"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "public, max-age=604800"
    assert "Vary" not in answer
    assert not answer.cookies
    answer.close()


@leaves_files
def test_a_picture_of_an_archived_practice_is_no_longer_there(client: Client) -> None:
    address = _rendition(of_a_practice=True).url
    publishing.archive(Practice.objects.get().uid, reason="It ended.")
    assert client.get(address).status_code == 404


@leaves_files
def test_a_picture_of_a_draft_is_for_editors(client: Client) -> None:
    address = _rendition(of_a_practice=False).url
    assert client.get(address).status_code == 404
    an_editor()
    sign_in(client)
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-cache"
    answer.close()


@leaves_files
def test_the_programmes_logo_is_shown(client: Client) -> None:
    rendition = _rendition(of_a_practice=False)
    Identity(pk=1, logo=rendition.image).save()
    answer = client.get(rendition.url)
    assert answer.status_code == 200
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

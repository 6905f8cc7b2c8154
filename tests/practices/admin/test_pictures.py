"""Pictures as editors upload them."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.images import get_image_model

pytestmark = pytest.mark.django_db


def _picture(picture_format: str) -> bytes:
    into = BytesIO()
    Image.effect_noise((300, 300), 50).convert("RGB").save(into, picture_format)
    return into.getvalue()


def _uploaded(client: Client, name: str, content: bytes) -> tuple[int, str]:
    file = SimpleUploadedFile(name, content)
    answer = client.post("/admin/images/add/", {"title": "Market", "file": file})
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_picture_that_came_in_part_is_refused(moderator: Client, picture_format: str) -> None:
    whole = _picture(picture_format)
    status, page = _uploaded(
        moderator, f"market.{picture_format.lower()}", whole[: len(whole) // 2]
    )
    assert status == 200
    assert "only a part of it came; upload it again" in page
    assert not get_image_model().objects.exists()


def test_a_whole_picture_is_taken_and_its_title_can_be_changed(moderator: Client) -> None:
    assert _uploaded(moderator, "market.jpg", _picture("JPEG"))[0] == 302
    picture = get_image_model().objects.get()
    answer = moderator.post(f"/admin/images/{picture.pk}/", {"title": "Market square"})
    assert answer.status_code == 302
    picture.refresh_from_db()
    assert (picture.title, picture.width) == ("Market square", 300)

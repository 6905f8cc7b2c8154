"""The sizes and formats of a picture, made before anybody reads."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from PIL import Image as Picture
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings
from wagtail.images import get_image_model

from exemplar.practices import reading
from exemplar.practices.media import renditions_of
from exemplar.practices.models import PracticeImage
from tests.practices.factories import a_published_practice

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves a scaled picture's temporary file to the collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    cache.clear()  # Wagtail keeps renditions there by the picture's number, which tests reuse


def an_image(width: int, height: int, kind: str = "JPEG") -> Any:
    """A stored picture of one colour."""
    drawn = io.BytesIO()
    Picture.new("RGB", (width, height), "#0b5a63").save(drawn, kind)
    file = ImageFile(drawn, name=f"picture.{kind.lower()}")
    return get_image_model().objects.create(title="A picture", file=file, description="One colour")


def offered(image: Any) -> list[tuple[str, int]]:
    """Formats and widths, as a page lists them."""
    return [(size.media_type, size.width) for size in renditions_of(image)[1]]


def test_a_wide_picture_comes_in_two_light_formats_and_several_widths() -> None:
    image = an_image(2400, 1200)
    assert offered(image) == [
        ("image/avif", 480),
        ("image/avif", 960),
        ("image/webp", 480),
        ("image/webp", 960),
        ("image/webp", 1600),
    ]
    shown, sizes = renditions_of(image)
    assert (shown.width, shown.height) == (1600, 800)
    assert [size.url.rsplit(".", 1)[1] for size in sizes] == ["avif"] * 2 + ["webp"] * 3


def test_no_size_is_wider_than_the_picture() -> None:
    assert offered(an_image(700, 300)) == [
        ("image/avif", 480),
        ("image/avif", 700),
        ("image/webp", 480),
        ("image/webp", 700),
    ]
    assert offered(an_image(100, 50)) == [("image/avif", 100), ("image/webp", 100)]


def test_a_moving_picture_stays_as_it_is() -> None:
    assert offered(an_image(900, 300, "GIF")) == []


def test_a_picture_that_was_webp_is_shown_as_webp() -> None:
    assert renditions_of(an_image(900, 300, "WEBP"))[0].url.endswith(".webp")


def test_sizes_are_made_when_a_picture_is_uploaded_and_reading_makes_none(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        image = an_image(1200, 800)
    assert image.renditions.count() == 6
    practice = a_published_practice("With a picture")
    PracticeImage.objects.create(practice=practice, image=image, alt="One colour")
    record = reading.by_uid(practice.uid)
    assert record is not None
    (public,) = record.main.images  # type: ignore[union-attr]
    assert len(public.sizes) == 5
    assert (public.width, public.height) == (1200, 800)
    assert image.renditions.count() == 6

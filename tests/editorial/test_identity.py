"""A programme's colours: taken when they can be read, served as a file of their own."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as Picture
from wagtail.images import get_image_model

from exemplar.editorial.models import HomePage, Identity
from exemplar.editorial.reading import furniture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "colour", "why"),
    [
        ("accent", "#ffee00", "Links on the page, 1.1 to 1. 4.5 is needed"),
        ("accent_dark", "#202020", "Too faint"),
        ("paper", "#333344", "Text on the page"),
        ("paper_dark", "#c0c0c0", "Text on the page"),
        ("accent", "teal", "six figures"),
        ("accent", "#fff;}*{", "six figures"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused(field: str, colour: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why) as refused:
        Identity(**{field: colour}).full_clean()
    assert list(refused.value.message_dict) == [field]


def test_a_colour_that_is_only_hard_to_read_is_taken_and_measured() -> None:
    identity = Identity(accent="#3a8f99")
    identity.full_clean()
    faint = {
        (one.pair.front, one.pair.ground, one.scheme)
        for one in identity.contrasts()
        if not one.is_enough
    }
    assert faint == {
        ("accent", "paper", "light"),
        ("accent", "card", "light"),
        ("accent", "wash", "light"),
    }


def test_a_programme_gives_its_name_once_and_a_language_may_have_its_own() -> None:
    Identity(pk=1, name="Mosaïque").save()
    HomePage.objects.filter(locale__language_code="fr").update(title="La mosaïque des villes")
    assert furniture("en", 1).site_name == "Mosaïque"
    assert furniture("ar", 1).site_name == "Mosaïque"
    assert furniture("fr", 1).site_name == "La mosaïque des villes"


def test_the_products_own_colours_need_no_file() -> None:
    assert furniture("en", 0).look.stylesheet_address == ""


def test_own_colours_come_as_a_file_that_may_be_kept(client: Client) -> None:
    Identity(pk=1, accent="#7a1f5c").save()
    address = furniture("en", 1).look.stylesheet_address
    answer = client.get(address)
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "--accent: light-dark(#7a1f5c, " in answer.content.decode()
    assert "immutable" in answer["Cache-Control"]
    assert not answer.cookies
    Identity.objects.update(accent="#1b5f96")
    assert furniture("en", 2).look.stylesheet_address != address


# Wagtail leaves the scaled picture's temporary file to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_logo_is_ready_before_anybody_reads(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Picture.new("RGB", (960, 200), "#0b5a63").save(path)
    with path.open("rb") as file:
        logo = get_image_model().objects.create(
            title="Logo", file=ImageFile(file, name="logo.png"), description="Logo"
        )
    Identity(pk=1, logo=logo).save()
    renditions = logo.renditions.count()
    look = furniture("en", 3).look
    assert (look.logo_width, look.logo_height) == (480, 100)
    assert look.logo_address.startswith("/media/")
    assert logo.renditions.count() == renditions == 1

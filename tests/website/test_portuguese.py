"""Texts of packages in the languages that the interface has."""

import pytest
from django.utils.translation import gettext, override

from exemplar.website.environment import TRANSLATED

OF_THE_PACKAGES = (
    "The email address and/or password you specified are not correct.",  # allauth
    "This field is required.",  # Django
    "Unpublish",  # Wagtail
)


@pytest.mark.parametrize("text", OF_THE_PACKAGES)
@pytest.mark.parametrize("language", [language for language in TRANSLATED if language != "en"])
def test_packages_speak_every_language(language: str, text: str) -> None:
    with override(language):
        assert gettext(text) != text


def test_our_own_portuguese_comes_first_and_english_last() -> None:
    with override("pt"):
        assert gettext("Good practices") == "Boas práticas"
        assert gettext("A text that nobody has") == "A text that nobody has"
    with override("en"):
        assert gettext("Unpublish") == "Unpublish"

"""Wagtail's table of languages, filled as they are needed."""

from typing import Any

from django.conf import settings
from wagtail.models import Locale


def locale_for(language: str) -> Locale:
    """The row of a content language, made when its first practice arrives.

    Raises `ValueError` for a language in which this site takes no practices.
    """
    if language not in settings.CONTENT_LANGUAGES:
        raise ValueError(f"{language!r} is none of the languages that a practice may be written in")
    return Locale.objects.get_or_create(language_code=language)[0]


def add_interface_languages(**kwargs: Any) -> None:
    """Have a row for each language of the interface; runs after every `migrate`."""
    for language in settings.INTERFACE_LANGUAGES:
        Locale.objects.get_or_create(language_code=language)

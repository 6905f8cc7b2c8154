"""The environment in which public templates are rendered."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from babel.lists import format_list
from babel.numbers import format_decimal
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined

from exemplar.core import addresses
from exemplar.website.constant_texts import TranslatedEnvironment


def environment(language: str, **options: Any) -> Environment:
    """Jinja2 for readers of a language: with translations, escaping, and an error for every name
    that is not there."""
    options["undefined"] = StrictUndefined
    made = TranslatedEnvironment(
        **options, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"]
    )
    made.language = language
    made.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext,
        translation.ngettext,
        newstyle=True,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
    )
    made.globals.update(
        # The names of files are settled when the server starts.
        static=cache(static),
        addresses=addresses,
        url=reverse,
        is_right_to_left=translation.get_language_bidi,
    )
    made.filters.update(number=number, listed=listed)
    return made


def number(value: int) -> str:
    """12345 as the reader's language writes it: "12,345"."""
    return format_decimal(value, locale=translation.get_language())


def listed(values: Sequence[str]) -> str:
    """Several words as one phrase of the reader's language: "a, b and c"."""
    return format_list(list(values), locale=translation.get_language())

"""The environment in which public templates are rendered."""

from functools import cache, partial
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined

from exemplar.catalogue import naming
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
    made.filters.update(number=partial(naming.number, language=language))
    return made

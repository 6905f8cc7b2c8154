"""Names and directions of content languages, for the admin's reader."""

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language


def language_name(code: str) -> str:
    """A language's name in the language of the admin, its code where CLDR has none."""
    return str(_locale(get_language() or "en").languages.get(code.split("-")[0], code))


def direction(code: str) -> str:
    """ "rtl" or "ltr"."""
    return str(_locale(code).text_direction)


def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")

"""Names of countries, languages and numbers as a reader of each language writes them, from CLDR."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache, lru_cache
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from exemplar.core.places import country_names
from exemplar.core.text import sort_key

#: Which of CLDR's locales to take where the bare code means another: "en" writes American dates,
#: and our Portuguese is Europe's.
_LOCALES: Final[dict[str, str]] = {"en": "en-GB", "pt": "pt-PT", "no": "nb"}

#: Where four figures stand together and only five are parted: CLDR's minimumGroupingDigits, which
#: Babel does not know.
_PARTED_FROM_FIVE: Final = frozenset({"es", "pt"})


@cache
def locale_of(language: str) -> Locale:
    """CLDR's locale of a language code such as `en` or `pt-BR`."""
    return Locale.parse(_LOCALES.get(language, language), sep="-")


@cache
def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction in which a language is written, for `dir`."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"


@cache
def country_order(language: str) -> Mapping[str, int]:
    """Each country's position in the alphabetical list of a language."""
    names = country_names(language)
    ordered = sorted(names, key=lambda code: sort_key(names[code], language))
    return {code: position for position, code in enumerate(ordered)}


@cache
def language_name(code: str, language: str) -> str:
    """A language's name in the reader's, as it stands alone in a list ("Français", "Ukrainian")."""
    name = language_in_text(code, language)
    return name[:1].upper() + name[1:]


@cache
def language_in_text(code: str, language: str) -> str:
    """A language's name in the reader's, as it stands within a sentence ("français", "French")."""
    return str(locale_of(language).languages.get(code, code))


@cache
def language_order(code: str, language: str) -> tuple[str, str, str]:
    """A language's place in the alphabetical list of another."""
    return sort_key(language_name(code, language), language)


@cache
def own_name(code: str) -> str:
    """A language's name in itself, for the language switch."""
    return language_name(code, code)


def either(names: Iterable[str], language: str) -> str:
    """Names joined by "or": "Italy, Portugal or Spain"."""
    return format_list(list(names), style="or", locale=locale_of(language))


def together(names: Iterable[str], language: str) -> str:
    """Names joined by "and": "Italy, Portugal and Spain"."""
    return format_list(list(names), style="standard", locale=locale_of(language))


def number(value: int, language: str) -> str:
    """A whole number with the language's separators and digits."""
    # Most are small, and CLDR's formatting costs more than the rest of an option.
    if value < (10_000 if language in _PARTED_FROM_FIVE else 1000):
        return str(value)
    return format_decimal(value, locale=locale_of(language))


@lru_cache(maxsize=4096)
def day(time: str, language: str) -> str:
    """The day of an RFC 3339 time in words: "5 March 2026"."""
    return format_date(datetime.fromisoformat(time), "long", locale=locale_of(language))

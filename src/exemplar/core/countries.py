"""Countries: their codes, and their names in the languages of practices."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from babel import Locale, UnknownLocaleError

from exemplar.core.countrynames import NOT_SEARCHED, OTHER_NAMES
from exemplar.core.text import clean_line, fold

#: Languages in which a country's name is read, English first as the one that wins.
LANGUAGES: Final = (
    "en", "fr", "es", "it", "pt", "pt_BR", "de", "uk", "ar", "el", "tr", "sr", "sr_Latn", "sq",
    "fi", "nl", "sv", "nb", "da", "pl", "hr", "bs", "hu", "ro", "bg", "cs", "sk", "sl", "lt",
    "lv", "et", "ca", "eu", "is", "mk", "ru", "ja", "ko",
)  # fmt: skip

#: Two-letter codes of the CLDR that name no country of ISO 3166-1: islands without a code of their
#: own, unions, and placeholders. Kosovo (XK) has no code in ISO and is a country here.
_NO_COUNTRIES: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
#: CLDR's bare "pt" is Brazil's Portuguese, and ours is Europe's: Polónia, not Polônia.
_LOCALES: Final = {"pt": "pt_PT"}
#: Codes in use that ISO 3166-1 spells otherwise.
_OTHER_CODES: Final = {"UK": "GB", "EL": "GR"}


@cache
def country_names(language: str) -> Mapping[str, str]:
    """Country code (alpha-2, upper case) → its name in a language; in English where the CLDR does
    not know the language."""
    try:
        locale = Locale.parse(_LOCALES.get(language) or language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return MappingProxyType(
        {
            code: name
            for code, name in locale.territories.items()
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
        }
    )


def is_country(code: str) -> bool:
    """Whether this is an alpha-2 code of a country, in upper case."""
    return code in country_names("en")


def country_name(code: str, language: str) -> str:
    """A country's name for a reader of `language`, or the code where there is no such country."""
    return country_names(language).get(code) or country_names("en").get(code, code)


@cache
def all_country_names(code: str) -> tuple[str, ...]:
    """Every name that a country is searched or written by, English first, without repetition."""
    names = [country_names(language).get(code, "") for language in LANGUAGES]
    names[1:1] = OTHER_NAMES.get(code, ())
    return tuple(dict.fromkeys(filter(None, names)))


@cache
def searched_names(code: str) -> tuple[str, ...]:
    """The names that find a country: all of them but those that mean a part of it."""
    return tuple(name for name in all_country_names(code) if name not in NOT_SEARCHED)


def country_code(text: str) -> str | None:
    """The country that a name in any of `LANGUAGES`, a former or short name, or a code means."""
    text = clean_line(text)
    code = _OTHER_CODES.get(text.upper(), text.upper())
    if len(text) == 2 and is_country(code):
        return code
    return codes_by_name().get(name_key(text))


@cache
def codes_by_name() -> Mapping[str, str]:
    """`name_key` of every known name of a country → its code; English decides where two share
    one."""
    codes: dict[str, str] = {}
    for code in country_names("en"):
        for name in (country_names("en")[code], *OTHER_NAMES.get(code, ())):
            codes.setdefault(name_key(name), code)
    for language in LANGUAGES[1:]:
        for code, name in country_names(language).items():
            codes.setdefault(name_key(name), code)
    for code, name in country_names("sq").items():
        codes.setdefault(name_key(_definite(name)), code)
    codes.pop("", None)
    return MappingProxyType(codes)


def _definite(albanian: str) -> str:
    """An Albanian name with its article, which the CLDR leaves out: Norvegjia, Belgjika."""
    if albanian.endswith("ë"):
        return albanian[:-1] + "a"
    return albanian + "a" if albanian.endswith("i") else albanian


def name_key(name: str) -> str:
    """A name in the form in which names are compared: folded, letters and digits only."""
    folded = fold(name).replace("'", "").replace(".", "")
    # The CLDR writes "Bosnia & Herzegovina".
    words = re.sub(r"[^\w]+", " ", re.sub(r"(?<=\w) and (?=\w)", " ", folded)).split()
    if len(words) > 1 and words[0] in {"the", "la", "le", "les", "el", "il", "l", "die", "der"}:
        words = words[1:]
    return " ".join(words)

"""The order of words in each language, where it differs from the order of their bare letters.

After the Unicode Collation Algorithm in three levels: letters, then accents, then case (lower
first). What each language changes follows the Unicode CLDR's collation charts
(https://www.unicode.org/charts/collation/), for the languages in which practices are written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

#: Language → groups of letters in their order, each sorted right after the letter before the colon.
#: Letters joined by "=" sort alike. Letters not named sort as their base letter, by accent second.
_TAILORING: Final[dict[str, str]] = {
    "sv": "z: å ä=æ ö=ø",
    "fi": "z: å ä=æ ö=ø",
    "da": "z: æ=ä ø=ö å=aa",
    "no": "z: æ=ä ø=ö å=aa",
    "et": "s: š z ž; w: õ ä ö ü",
    "lv": "c: č; g: ģ; k: ķ; l: ļ; n: ņ; s: š; z: ž",
    "lt": "c: č; s: š; z: ž",
    "es": "n: ñ",
    "gl": "n: ñ",
    "eu": "n: ñ",
    "pl": "a: ą; c: ć; e: ę; l: ł; n: ń; o: ó; s: ś; z: ź ż",
    "cs": "c: č; h: ch; r: ř; s: š; z: ž",
    "sk": "a: ä; c: č; h: ch; o: ô; s: š; z: ž",
    "sl": "c: č ć; d: đ; s: š; z: ž",
    "hr": "c: č ć; d: dž đ; l: lj; n: nj; s: š; z: ž",
    "hu": "c: cs; d: dz dzs; g: gy; l: ly; n: ny; o: ö=ő; s: sz; t: ty; u: ü=ű; z: zs",
    "ro": "a: ă â; i: î; s: ș=ş; t: ț=ţ",
    "sq": "c: ç; d: dh; e: ë; g: gj; l: ll; n: nj; r: rr; s: sh; t: th; x: xh; z: zh",
    "tr": "c: ç; g: ğ; h: ı; o: ö; s: ş; u: ü",
    "az": "c: ç; e: ə; g: ğ; h: ı; o: ö; s: ş; u: ü",
    "is": "a: á; d: ð; e: é; i: í; o: ó; u: ú; y: ý; z: þ æ=ä ö=ø å",
    "uk": "г: ґ; е: є; и: і ї й",
    "ru": "и: й",
    "bg": "и: й",
    "sr": "д: ђ; и: ј; л: љ; н: њ; т: ћ; ч: џ; c: č ć; d: dž đ; l: lj; n: nj; s: š; z: ž",
    "mk": "д: ѓ; з: ѕ; и: ј; л: љ; н: њ; т: ќ; ч: џ",
}
_SAME_AS: Final = {"nb": "no", "nn": "no", "bs": "hr"}

#: Languages whose own script comes before Latin.
_OWN_SCRIPT_FIRST: Final = frozenset(
    {"ar", "fa", "he", "ur", "el", "uk", "ru", "bg", "mk", "ja", "ko", "zh", "hy", "ka"}
)
_AFTER: Final = 0xE000  # Private use: above every letter, so that "ñ" as "n\ue000" follows "nz".
_OTHER_SCRIPT: Final = "\uf000"
_BASE: Final = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ß": "ss",
        "ς": "σ",
    }
)


def sort_key(text: str, language: str) -> tuple[str, str, str]:
    """A key that sorts text as a reader of `language` (`sv`, `pt-BR`) expects; keys of different
    languages are not to be compared."""
    text = unicodedata.normalize("NFC", text)
    order = _order_of(language.partition("-")[0].lower())
    lower = order.lower(text)
    return order.letters(lower), unicodedata.normalize("NFD", lower), text.swapcase()


@dataclass(frozen=True, slots=True)
class _Order:
    places: dict[str, str]
    pattern: re.Pattern[str] | None
    turkic: bool
    own_script_first: bool

    def lower(self, text: str) -> str:
        if self.turkic:
            text = text.replace("I", "ı").replace("İ", "i")
        return unicodedata.normalize("NFC", text.lower())

    def letters(self, lower: str) -> str:
        if self.pattern is None:
            return self._bare(lower)
        pieces = self.pattern.split(lower)
        # Splitting by a pattern with one group puts what it found at the odd positions.
        return "".join(
            self.places[piece] if index % 2 else self._bare(piece)
            for index, piece in enumerate(pieces)
        )

    def _bare(self, lower: str) -> str:
        decomposed = unicodedata.normalize("NFKD", lower).translate(_BASE)
        kept = (self._one(c) for c in decomposed if not unicodedata.combining(c))
        return unicodedata.normalize("NFC", "".join(kept))

    def _one(self, character: str) -> str:
        if self.own_script_first and "a" <= character <= "z":
            return _OTHER_SCRIPT + character
        # Quotation marks and dashes have high numbers but stand before digits and letters.
        return "!" if unicodedata.category(character)[0] in "PS" else character


@cache
def _order_of(language: str) -> _Order:
    language = _SAME_AS.get(language, language)
    places = _places(_TAILORING.get(language, ""))
    # Longest first, so that "dzs" is not read as "dz" and "s".
    names = sorted(places, key=lambda name: (-len(name), name))
    pattern = re.compile("(" + "|".join(map(re.escape, names)) + ")") if names else None
    return _Order(places, pattern, language in {"tr", "az"}, language in _OWN_SCRIPT_FIRST)


def _places(tailoring: str) -> dict[str, str]:
    places: dict[str, str] = {}
    for group in filter(None, tailoring.split("; ")):
        base, letters = group.split(": ")
        for offset, alike in enumerate(letters.split()):
            for letter in alike.split("="):
                places[letter] = base + chr(_AFTER + offset)
    return places

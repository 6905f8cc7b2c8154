"""Words as the index compares them: without case, accents and spellings that only look apart."""

from typing import Final

from exemplar.core import text

#: Longer words are cut: no one types them, and an index need not keep them.
LONGEST: Final = 60

#: What the general folding leaves, because it matters elsewhere: Arabic letters that are written
#: one for another, Persian and Urdu forms, the Ukrainian ґ, the Greek final sigma, other digits.
_LETTERS: Final = str.maketrans(
    {
        "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ٱ": "ا", "ک": "ك", "ی": "ي", "ء": None,
        "ґ": "г", "ς": "σ",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip
_VOWEL_SIGNS: Final = range(0x900, 0xE00)


def fold(word: str) -> str:
    """A word's folded form: `Égalité` and `EGALITE` give `egalite`; "" for what has no letter.

    Never holds white space or punctuation; folding twice changes nothing."""
    if word.isascii():
        return "".join(c for c in word.lower() if c.isalnum())[:LONGEST]
    folded = text.fold(word).translate(_LETTERS)
    return "".join(c for c in folded if c.isalnum() or ord(c) in _VOWEL_SIGNS)[:LONGEST]

"""Soft hyphens in very long words: few browsers bring a dictionary of every language.

A word that breaks without a hyphen reads as two. The hyphen is drawn only where a line ends there.
"""

import re
from functools import cache
from typing import Final

from pyphen import Pyphen, language_fallback

#: Shorter words have room on a phone.
_LONG: Final = 20
_SOFT: Final = "\u00ad"
#: Letters alone: in an address or a number a hyphen would be copied along with the rest.
_WORD: Final = re.compile(rf"(?<![\w./@:&-])[^\W\d_]{{{_LONG},}}(?![\w/@:;-]|\.\w)")
_TAG: Final = re.compile(r"(<[^>]*>)")


def in_text(text: str, language: str) -> str:
    """Plain text with soft hyphens, as it is in a language that has no dictionary here."""
    if not _WORD.search(text):
        return text
    words = _dictionary(language)
    if words is None:
        return text
    return _WORD.sub(lambda found: words.inserted(found[0], _SOFT), text)


def in_html(html: str, language: str) -> str:
    """The same for clean HTML, whose tags stay as they are."""
    if not _WORD.search(html):
        return html
    return "".join(
        piece if piece.startswith("<") else in_text(piece, language) for piece in _TAG.split(html)
    )


@cache
def _dictionary(language: str) -> Pyphen | None:
    """The word list of a language, read once a process: that takes half a second."""
    name = language_fallback({"no": "nb"}.get(language, language))
    # Three letters at the least on either side: a lone syllable helps nobody.
    return Pyphen(lang=name, left=3, right=3) if name else None

"""Cutting plain text into words, with where each stands."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

#: Scripts written without spaces between words (and Korean, whose particles stick to the word).
_UNSPACED: Final = (
    "\u1100-\u11ff\u3005\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_MARKS: Final = "".join(
    character
    for character in map(chr, range(0x300, 0x1100))
    if unicodedata.category(character).startswith("M")
)
#: Within a word: combining marks, soft hyphens, joiners, and the apostrophe of об'єднання.
_INNER: Final = f"[{_MARKS}\u00ad\u200c\u200d]|(?<=[\u0400-\u052f])['’ʼ](?=[\u0400-\u052f])"
_LETTER: Final = f"[^\\W_{_UNSPACED}]"
_WORD: Final = re.compile(f"(?P<unspaced>[{_UNSPACED}]+)|{_LETTER}+(?:(?:{_INNER}){_LETTER}*)*")
_HYPHENS: Final = frozenset("-\u2010\u2011")


class Word(NamedTuple):
    """A word as written, at `text[start:end]`; runs of Korean, Japanese, Chinese are `unspaced`.

    A list of results makes thousands; a frozen dataclass would take three times as long."""

    text: str
    start: int
    end: int
    unspaced: bool = False


def words_of(text: str) -> Iterator[Word]:
    """The words in their order. An apostrophe parts words (`l'école` is two), a hyphen too."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        yield Word(found[0], start, end, found.lastgroup is not None)


def compounds_of(text: str) -> Iterator[tuple[Word, ...]]:
    """The words, those that hyphens join together: `anti-racism now` gives two tuples."""
    if _HYPHENS.isdisjoint(text):  # most texts: nothing to look for
        for word in words_of(text):
            yield (word,)
        return
    joined: list[Word] = []
    for word in words_of(text):
        if joined and not (word.start == joined[-1].end + 1 and text[joined[-1].end] in _HYPHENS):
            yield tuple(joined)
            joined = []
        joined.append(word)
    if joined:
        yield tuple(joined)

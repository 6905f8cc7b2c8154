"""A practice's table of contents, for those that do not fit on a few screens of a phone."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from exemplar.core.text import plain_text

#: Both together make a practice long. 1,800 letters are some 300 words, three screens of a phone.
SECTIONS: Final = 4
LETTERS: Final = 1800


class Part(Protocol):
    """What a section of a practice's page has."""

    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def body(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading with its id, which is the same in every language."""

    anchor: str
    label: str


def contents(parts: Iterable[Part], further: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """The headings of a practice's sections, then the `further` ones; () where it is short."""
    parts = tuple(parts)
    entries = (*(Entry(part.key, part.label) for part in parts), *further)
    long = sum(letters(plain_text(part.body)) for part in parts) >= LETTERS
    return entries if long and len(entries) >= SECTIONS else ()


def letters(text: str) -> int:
    """How long a text takes to read, in letters of an alphabet: a Chinese or Japanese sign, and a
    syllable of Hangul, stand for about two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)

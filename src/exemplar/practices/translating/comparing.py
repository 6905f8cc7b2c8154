"""Tells what a change of the original did to a text of its translation; without Django."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Final, Literal

from exemplar.core.text import plain_text
from exemplar.practices.translating.marks import Mark

_LINK: Final = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_PIECE: Final = re.compile(r"\S+|\n")


class Standing(Enum):
    """Where one text of a translation stands beside the original's."""

    NONE = "none"
    MISSING = "missing"
    STALE = "stale"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that are in both texts, only in the old one, or only in the new one."""

    kind: Literal["same", "old", "new"]
    words: str


def standing(source: str, words: str, mark: Mark | None) -> Standing:
    """Where a translation's `words` stand, given what the original says now (`source`)."""
    if not words:
        return Standing.MISSING if source else Standing.NONE
    if mark is None or mark.source is None or is_same(mark.source, source):
        return Standing.CURRENT
    return Standing.STALE


def is_same(old: str, new: str) -> bool:
    """Whether two texts say the same: their words and addresses; marks of layout do not count."""
    return old == new or _said(old) == _said(new)


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The old and the new text in one, word by word, in the order of reading."""
    return tuple(_pieces(_PIECE.findall(_said(old)), _PIECE.findall(_said(new))))


def _said(text: str) -> str:
    """What a text says: its words, with the address behind each link."""
    return plain_text(_LINK.sub(r"\2 (\1)", text))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if operation == "equal":
            yield Piece("same", _joined(old[old_from:old_to]))
            continue
        if old_to > old_from:
            yield Piece("old", _joined(old[old_from:old_to]))
        if new_to > new_from:
            yield Piece("new", _joined(new[new_from:new_to]))


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" \n ", "\n")

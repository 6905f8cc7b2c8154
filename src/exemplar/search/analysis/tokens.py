"""What an index holds of a text: the folded words in their order, then their stems."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from exemplar.search.analysis.folding import fold
from exemplar.search.analysis.scripts import in_latin
from exemplar.search.analysis.stemming import is_serbian, stems_of
from exemplar.search.analysis.words import Word, compounds_of

#: Stands where the words end and their stems begin, so that no phrase reaches over it.
BREAK: Final = "|"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One word's tokens: `surface` in their order (one, or a run's bigrams), and `others` that may
    stand for it: tagged stems, Serbian in Latin letters, or a run's single characters."""

    surface: tuple[str, ...]
    others: tuple[str, ...]


@lru_cache(maxsize=50_000)
def tokens_of(text: str, unspaced: bool, language: str) -> Tokens:
    """The tokens of one word; both empty where nothing is left of it."""
    folded = fold(text)
    if not folded:
        return Tokens((), ())
    if not unspaced:
        return Tokens((folded,), (*_transliterated(folded, language), *stems_of(text, language)))
    if len(folded) == 1:
        return Tokens((folded,), ())
    bigrams = tuple(folded[at : at + 2] for at in range(len(folded) - 1))
    return Tokens(bigrams, tuple(folded))


def _transliterated(folded: str, language: str) -> tuple[str, ...]:
    """A word of Serbian in Latin letters, for whoever types these; () where it has them."""
    if folded.isascii() or not is_serbian(language):
        return ()
    latin = in_latin(folded)
    return () if latin == folded else (latin,)


def word_tokens(word: Word, language: str) -> Tokens:
    """`tokens_of` a word of `words_of`."""
    return tokens_of(word.text, word.unspaced, language)


def joined(compound: tuple[Word, ...]) -> str:
    """A hyphenated word written as one: `antirumours` of `anti-rumours`; "" for a single word."""
    return "".join(word.text for word in compound) if len(compound) > 1 else ""


def stream_of(text: str, language: str) -> list[str]:
    """The tokens of a text: surface tokens in their order, `BREAK`, then all others."""
    surface: list[str] = []
    others: list[str] = []
    for compound in compounds_of(text):
        for word in compound:
            tokens = word_tokens(word, language)
            surface += tokens.surface
            others += tokens.others
        if len(compound) > 1:
            whole = tokens_of(joined(compound), False, language)
            others += whole.surface
            others += whole.others
    return [*surface, BREAK, *others]

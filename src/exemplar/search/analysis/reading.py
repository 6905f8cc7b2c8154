"""What a visitor's words ask for: units to be found, each by any of its alternatives.

Plain words, "phrases in quotes" and -excluded words are all there is. Whatever else looks like
syntax is read as words, or as nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from exemplar.search.analysis.folding import fold
from exemplar.search.analysis.stemming import primary, stems_of
from exemplar.search.analysis.stopwords import is_stopword
from exemplar.search.analysis.tokens import joined, tokens_of, word_tokens
from exemplar.search.analysis.words import Word, compounds_of, words_of

#: Below this many practices with all the words, those with some of them follow.
FEW: Final = 10
#: More units than a visitor types in `query.WORDS_LIMIT` characters are not looked for.
MOST_UNITS: Final = 40

Sequence = tuple[str, ...]
"""Tokens that stand one after the other in a text."""

_PHRASE_OR_WORDS: Final = re.compile(
    r"""(?:(?<=\s)|^)(?P<minus>-)?"(?P<phrase>[^"]*)"|(?:(?<=\s)|^)-(?P<without>\w[^\s"]*)|(?P<words>[^\s"]+)"""
)
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»＂〝〞", '"'))
_SCRIPTS: Final = (
    (re.compile("[\u0600-\u06ff\u0750-\u077f]"), ("ar",)),
    (re.compile("[\u0400-\u052f]"), ("uk", "ru", "sr")),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), ("el",)),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for: `typed` as the visitor wrote it, found where any alternative stands.

    `spelling` is the folded word that typo repair may replace, "" where none may (phrases,
    numbers, scripts without spaces)."""

    typed: str
    alternatives: frozenset[Sequence]
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """The words of one query, read. Nothing in it means no words at all."""

    units: tuple[Unit, ...] = ()
    excluded: tuple[Unit, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for or to leave out."""
        return not self.units and not self.excluded

    @property
    def needed(self) -> int:
        """How many units a practice with "at least half of them" has."""
        return (len(self.units) + 1) // 2

    @property
    def marks(self) -> frozenset[str]:
        """Every token to mark in what is shown."""
        return frozenset(
            token for unit in self.units for tokens in unit.alternatives for token in tokens
        )


def read(words: str, language: str) -> Request:
    """Read the words of a reader of `language`. Never raises; the same word twice counts once."""
    units: dict[frozenset[Sequence], Unit] = {}
    excluded: dict[frozenset[Sequence], Unit] = {}
    for text, is_phrase, is_excluded in _parts(words):
        for unit in _units_of(text, language, is_phrase=is_phrase):
            (excluded if is_excluded else units).setdefault(unit.alternatives, unit)
    wanted = [unit for unit in units.values() if not _is_idle(unit, language)]
    return Request(
        tuple(wanted or units.values())[:MOST_UNITS], tuple(excluded.values())[:MOST_UNITS]
    )


def repaired(unit: Unit, by: Iterable[str], language: str) -> Unit:
    """The unit with the words of the index that stand in for a misspelt one."""
    alternatives = frozenset(
        sequence for word in by for sequence in _alternatives((Word(word, 0, 0),), language)
    )
    return Unit(unit.typed, alternatives, unit.spelling)


def _parts(words: str) -> Iterator[tuple[str, bool, bool]]:
    """The texts of a query as (text, is it a phrase, is it excluded)."""
    for found in _PHRASE_OR_WORDS.finditer(words.translate(_QUOTES)):
        if found["phrase"] is not None:
            yield found["phrase"], True, found["minus"] is not None
        elif found["without"] is not None:
            yield found["without"], False, True
        else:
            yield found["words"], False, False


def _units_of(text: str, language: str, *, is_phrase: bool) -> Iterator[Unit]:
    if is_phrase:
        words = tuple(words_of(text))
        tokens = tuple(token for word in words for token in word_tokens(word, language).surface)
        if len(words) > 1 and tokens:
            yield Unit(text, frozenset({tokens}))
            return
    for compound in compounds_of(text):
        alternatives = frozenset(_alternatives(compound, language, exact=is_phrase))
        if alternatives:
            written = text[compound[0].start : compound[-1].end]
            yield Unit(written, alternatives, "" if is_phrase else _spelling(compound))


def _alternatives(
    compound: tuple[Word, ...], language: str, *, exact: bool = False
) -> Iterator[Sequence]:
    """The words one after the other, the compound as one word, and the stems of a single word."""
    surface = tuple(token for word in compound for token in word_tokens(word, language).surface)
    if surface:
        yield surface
    whole = joined(compound) or compound[0].text
    if exact or compound[0].unspaced:
        return
    for token in tokens_of(whole, False, language).surface:
        yield (token,)
        for code in _languages(whole, language):
            yield from ((stem,) for stem in stems_of(whole, code))


def _languages(word: str, language: str) -> Iterator[str]:
    """The languages that a reader may mean: their own, English, and those of the word's script."""
    yield primary(language)
    yield "en"
    for script, codes in _SCRIPTS:
        if script.search(word):
            yield from codes


def _spelling(compound: tuple[Word, ...]) -> str:
    word = compound[0]
    return fold(word.text) if len(compound) == 1 and not word.unspaced else ""


def _is_idle(unit: Unit, language: str) -> bool:
    return bool(unit.spelling) and any(
        is_stopword(unit.spelling, code) for code in _languages(unit.typed, language)
    )

"""Typing errors: which words of the index a misspelt word may have meant."""

from collections.abc import Iterable
from typing import Final

#: As many words of the index may stand in for one that was typed.
MOST_REPAIRS: Final = 8
_FIRST_LETTER_STANDS: Final = 7
_SHORTEST: Final = 4


def is_spelling(token: str) -> bool:
    """Whether a token is a plain word, worth keeping in the vocabulary that repairs draw on."""
    return token.isalpha() and len(token) >= _SHORTEST - 1 and ord(token[0]) < 0x2E80


def allowed_distance(word: str) -> int:
    """How many edits are forgiven: 1 for words of 4 to 7 letters, 2 from 8, none elsewhere."""
    if not word.isalpha() or len(word) < _SHORTEST or ord(word[0]) >= 0x2E80:
        return 0
    return 1 if len(word) <= _FIRST_LETTER_STANDS else 2


def distance(one: str, other: str) -> int:
    """Damerau-Levenshtein (optimal string alignment): insert, drop, replace, swap neighbours."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(
    word: str, vocabulary: Iterable[tuple[str, int]], limit: int | None = None
) -> tuple[str, ...]:
    """The other words at the smallest forgiven distance, the most frequent first, at most
    `MOST_REPAIRS`.

    `vocabulary` is (word, in how many practices); `limit` stays below what is forgiven."""
    allowed = allowed_distance(word) if limit is None else limit
    near = [
        (steps, -count, candidate)
        for candidate, count in vocabulary
        if _may_mean(word, candidate, allowed) and (steps := distance(word, candidate)) <= allowed
    ]
    closest = min((steps for steps, _, _ in near), default=0)
    found = sorted(entry for entry in near if entry[0] == closest)
    return tuple(candidate for _, _, candidate in found[:MOST_REPAIRS])


def _may_mean(word: str, candidate: str, allowed: int) -> bool:
    """A cheap look before `distance`: another word, its length, the first letter of short ones."""
    if not allowed or abs(len(word) - len(candidate)) > allowed or word == candidate:
        return False
    return len(word) > _FIRST_LETTER_STANDS or word[0] == candidate[0]

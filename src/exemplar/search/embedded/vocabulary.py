"""The plain words of the index, from which typing errors are repaired."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from exemplar.search.analysis.spelling import allowed_distance, nearest
from exemplar.search.embedded.bases import mapped

_WORDS: Final = "spellings.txt"
_COUNTS: Final = "spellings.npy"
_LETTERS: Final = "letters.npy"


class Vocabulary:
    """Words, in how many practices each stands, and a bit for each letter that it has."""

    def __init__(
        self, words: bytes, counts: NDArray[np.int32], letters: NDArray[np.uint64]
    ) -> None:
        self._joined = words
        self._counts = counts
        self._letters = letters

    @classmethod
    def of(cls, counts: Counter[str]) -> "Vocabulary":
        """A vocabulary of counted words; those counted 0 are left out."""
        return cls._of({word: count for word, count in counts.items() if count > 0}, {})

    @classmethod
    def _of(cls, counts: dict[str, int], letters: dict[str, int]) -> "Vocabulary":
        signatures = (letters[word] if word in letters else _letters_of(word) for word in counts)
        return cls(
            "\n".join(counts).encode(),
            np.fromiter(counts.values(), np.int32, len(counts)),
            np.fromiter(signatures, np.uint64, len(counts)),
        )

    def patched(self, change: Counter[str]) -> "Vocabulary":
        """The vocabulary with counts added and (negative) taken away."""
        words = self._words()
        counts = dict(zip(words, self._counts.tolist(), strict=True))
        for word, by in change.items():
            counts[word] = counts.get(word, 0) + by
            if counts[word] <= 0:
                del counts[word]
        return self._of(counts, dict(zip(words, self._letters.tolist(), strict=True)))

    def near(self, word: str) -> tuple[str, ...]:
        """The words that a misspelt word may have meant; see `analysis.spelling.nearest`."""
        return nearest(word, self._alike(word))

    def _alike(self, word: str) -> Iterator[tuple[str, int]]:
        """The words with nearly the same letters: an edit adds and drops one letter at most."""
        differing = np.bitwise_count(self._letters ^ np.uint64(_letters_of(word)))
        words = self._words()
        for at in np.flatnonzero(differing <= 2 * allowed_distance(word)):
            yield words[at], int(self._counts[at])

    def _words(self) -> list[str]:
        return self._joined.decode().split("\n") if self._joined else []

    def save(self, folder: Path) -> None:
        """Write the vocabulary's files."""
        (folder / _WORDS).write_bytes(self._joined)
        np.save(folder / _COUNTS, self._counts)
        np.save(folder / _LETTERS, self._letters)

    @classmethod
    def load(cls, folder: Path) -> "Vocabulary":
        """Read what `save` wrote. Raises OSError or ValueError when damaged."""
        return cls(
            (folder / _WORDS).read_bytes(), mapped(folder / _COUNTS), mapped(folder / _LETTERS)
        )


def counted(spellings: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many practices each word stands."""
    return Counter(word for words in spellings for word in words)


def _letters_of(word: str) -> int:
    signature = 0
    for letter in word:
        signature |= 1 << (ord(letter) & 63)
    return signature

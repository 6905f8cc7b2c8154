"""The plain words of the index, from which typing errors are repaired."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import compress
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exemplar.search.analysis.spelling import allowed_distance, nearest


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
        return cls(b"", np.zeros(0, np.int32), np.zeros(0, np.uint64)).patched(counts)

    def patched(self, change: Counter[str]) -> "Vocabulary":
        """The vocabulary with counts added and (negative) taken away."""
        places = {word: place for place, word in enumerate(self._words)}
        fresh = [word for word, by in change.items() if by > 0 and word not in places]
        known = {places[word]: by for word, by in change.items() if word in places}
        counts = self._counts.copy()
        counts[list(known)] += np.fromiter(known.values(), np.int32, len(known))
        kept = counts > 0
        words = [*compress(self._words, kept), *fresh]
        added = np.fromiter((change[word] for word in fresh), np.int32, len(fresh))
        letters = np.fromiter(map(_letters_of, fresh), np.uint64, len(fresh))
        return Vocabulary(
            "\n".join(words).encode(),
            np.concatenate((counts[kept], added)),
            np.concatenate((self._letters[kept], letters)),
        )

    def near(self, word: str) -> tuple[str, ...]:
        """The words that a misspelt word may have meant; see `analysis.spelling.nearest`."""
        for distance in range(1, allowed_distance(word) + 1):
            if found := nearest(word, self._alike(word, distance), distance):
                return found
        return ()

    def _alike(self, word: str, distance: int) -> Iterator[tuple[str, int]]:
        """The words with nearly the same letters: an edit adds and drops one letter at most."""
        differing = np.bitwise_count(self._letters ^ np.uint64(_letters_of(word)))
        for at in np.flatnonzero(differing <= 2 * distance):
            yield self._words[at], int(self._counts[at])

    @cached_property
    def _words(self) -> list[str]:
        return self._joined.decode().split("\n") if self._joined else []

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays to write; `of_arrays` makes the vocabulary of them again."""
        words = np.frombuffer(self._joined, np.uint8)
        return {"spellings": words, "spelling counts": self._counts, "letters": self._letters}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> "Vocabulary":
        """The vocabulary that `arrays` gave. Raises KeyError where one is missing."""
        # The words are copied: their file may be gone when the first of them is asked for.
        return cls(arrays["spellings"].tobytes(), arrays["spelling counts"], arrays["letters"])


def _letters_of(word: str) -> int:
    signature = 0
    for letter in word:
        signature |= 1 << (ord(letter) & 63)
    return signature

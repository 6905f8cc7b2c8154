"""The searches of the benchmarks: 200, the same on every machine, for the corpus beside this file.

30 % browse (0 to 2 filters), 50 % have one or two words (0 to 2 filters), 10 % a phrase of two
words that stand side by side in some title, 10 % a misspelt word.
"""

from collections.abc import Mapping

import numpy as np

import corpus

#: The options of each facet, the most chosen first.
OPTIONS: Mapping[str, list[str]] = {
    "topic": corpus.TOPICS,
    "country": corpus.COUNTRIES,
    "language": corpus.LANGUAGES,
    "year": [str(y) for y in range(corpus.LAST_YEAR, corpus.FIRST_YEAR - 1, -1)],
    "status": ["ongoing", "ended", "unknown"],
}

Parameters = list[tuple[str, str]]


def queries(seed: int = 11) -> list[tuple[str, Parameters]]:
    """Each search as its kind (browse, text, phrase, typo) and its address's parameters."""
    rng = np.random.default_rng(seed)
    world = corpus.World()
    made = [("browse", _filters(rng, int(rng.integers(0, 3)))) for _ in range(60)]
    for _ in range(100):
        words = " ".join(_word(rng, world) for _ in range(int(rng.integers(1, 3))))
        made.append(("text", [("q", words), *_filters(rng, int(rng.integers(0, 3)))]))
    for phrase in _phrases(rng, world, 20):
        made.append(("phrase", [("q", phrase), *_filters(rng, int(rng.integers(0, 2)))]))
    long = [word for word in world.domain if len(word) >= 8]
    for _ in range(20):
        typo = _misspelt(rng, long[int(rng.integers(len(long)))])
        made.append(("typo", [("q", typo), *_filters(rng, int(rng.integers(0, 2)))]))
    return [made[int(at)] for at in rng.permutation(len(made))]


def _filters(rng: np.random.Generator, count: int) -> Parameters:
    chosen: Parameters = []
    for facet in rng.choice(list(OPTIONS), count, replace=False).tolist():
        options = OPTIONS[facet]
        likely = 1.0 / (np.arange(len(options)) + 3.0)
        size = min(len(options) - 1, int(rng.integers(1, 4)))
        picked = rng.choice(len(options), size, replace=False, p=likely / likely.sum())
        chosen += [(facet, options[int(at)]) for at in sorted(picked)]
    return chosen


def _word(rng: np.random.Generator, world: corpus.World) -> str:
    if rng.random() < 0.6:
        return str(world.domain[int(rng.integers(len(world.domain)))])
    return str(world.words[int(np.searchsorted(corpus.cumulative(3000, 0.6), rng.random()))])


def _phrases(rng: np.random.Generator, world: corpus.World, count: int) -> list[str]:
    titles = [practice["title"].lower().split() for practice in world.block(0, 40)]
    phrases: list[str] = []
    while len(phrases) < count:
        title = titles[int(rng.integers(len(titles)))]
        at = int(rng.integers(0, len(title) - 1))
        if min(len(title[at]), len(title[at + 1])) > 2:
            phrases.append(f'"{title[at]} {title[at + 1]}"')
    return phrases


def _misspelt(rng: np.random.Generator, word: str) -> str:
    at = int(rng.integers(1, len(word) - 1))
    letter = corpus.ALPHABET[int(rng.integers(26))]
    return (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )[int(rng.integers(4))]

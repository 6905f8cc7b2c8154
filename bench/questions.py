"""Faceted questions, each another one, and how each catalogue spells them in an address.

As in `queries.py` a question has up to two filters, and words in half of the cases; one without
words has a filter at least.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

SEED = 5
FACETS_OF_DATASETTE = (
    ("_facet_array", "topics"),
    ("_facet", "country"),
    ("_facet", "city"),
    ("_facet_array", "years"),
    ("_facet", "status"),
    ("_facet_array", "languages"),
)


@dataclass(frozen=True)
class Question:
    """What is asked of both; each part may be empty, `countries` are alpha-2."""

    words: str = ""
    topic: str = ""
    countries: tuple[str, ...] = ()
    years: tuple[int, int] | None = None

    def ours(self) -> str:
        """The address in our catalogue."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [("topic", self.topic)] if self.topic else []
        pairs += [("country", code) for code in self.countries]
        if self.years:
            pairs += [("year_from", str(self.years[0])), ("year_to", str(self.years[1]))]
        return f"/en/good-practices/?{urlencode(pairs)}"

    def datasettes(self) -> str:
        """The same in Datasette."""
        pairs = [("_search", self.words)] if self.words else []
        pairs += [("topics__arraycontains", self.topic)] if self.topic else []
        pairs += [("country__in", ",".join(self.countries))] if self.countries else []
        if self.years:
            pairs += [("last_year__gte", str(self.years[0]))]
            pairs += [("first_year__lte", str(self.years[1]))]
        return f"/bench/practices?{urlencode([*pairs, *FACETS_OF_DATASETTE, ('_size', '20')])}"


def questions(
    number: int, words: Sequence[str], topics: Sequence[str], countries: Sequence[str]
) -> list[Question]:
    """So many different questions, always the same ones; `countries` the most chosen first.

    They are shuffled: of the simplest there are not many, and any part is to be like the whole.
    """
    chance = random.Random(SEED)
    found: dict[Question, None] = {}
    while len(found) < number:
        has_words = bool(len(found) % 2)
        filters = chance.sample(("topic", "country", "years"), chance.randint(not has_words, 2))
        question = Question(
            " ".join(chance.sample(list(words), chance.randint(1, 2))) if has_words else "",
            chance.choice(topics) if "topic" in filters else "",
            _some(chance, countries) if "country" in filters else (),
            _span(chance) if "years" in filters else None,
        )
        found.setdefault(question)
    shuffled = list(found)
    chance.shuffle(shuffled)
    return shuffled


def _some(chance: random.Random, countries: Sequence[str]) -> tuple[str, ...]:
    likely = [1 / (rank + 3) for rank in range(len(countries))]
    return tuple(sorted(set(chance.choices(countries, likely, k=chance.randint(1, 3)))))


def _span(chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(1995, 2026)
    return start, chance.randrange(start, 2027)

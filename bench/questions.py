"""Faceted questions, each another one, and how each catalogue spells them in an address.

A question has a word, a topic and two countries in turn, and a span of years which makes it unique.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
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
    """What is asked of both; `words` may be empty, `countries` are alpha-2."""

    words: str
    topic: str
    countries: tuple[str, ...]
    year_from: int

    def ours(self) -> str:
        """The address in our catalogue."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [("topic", self.topic)] if self.topic else []
        pairs += [("country", code) for code in self.countries]
        return f"/en/good-practices/?{urlencode([*pairs, ('year_from', str(self.year_from))])}"

    def datasettes(self) -> str:
        """The same in Datasette, whose words must be quoted to be taken as words."""
        pairs = [("_search", self.words)] if self.words else []
        pairs += [("topics__arraycontains", self.topic)] if self.topic else []
        pairs += [("country__in", ",".join(self.countries))] if self.countries else []
        pairs += [("last_year__gte", str(self.year_from))]
        return f"/bench/practices?{urlencode([*pairs, *FACETS_OF_DATASETTE, ('_size', '20')])}"


def questions(
    number: int, words: Sequence[str], topics: Sequence[str], countries: Sequence[str]
) -> list[Question]:
    """So many different questions, always the same ones."""
    return list(islice(_distinct(words, topics, countries), number))


def _distinct(
    words: Sequence[str], topics: Sequence[str], countries: Sequence[str]
) -> Iterator[Question]:
    chance = random.Random(SEED)
    seen: set[Question] = set()
    for turn in count():
        question = Question(
            chance.choice(words) if turn % 2 else "",
            chance.choice(topics) if turn % 3 else "",
            tuple(sorted(chance.sample(list(countries), 1 + turn % 2))) if turn % 4 else (),
            chance.randrange(1996, 2027),
        )
        if question not in seen:
            seen.add(question)
            yield question

"""A made-up catalogue of any size, the same on every machine, in the import's own format.

    python bench/corpus.py 10000 practices.jsonl [--words 400]

Practice number i is the same for every size: its draws depend on the block of 1,000 that it stands
in, and everything but the sections' text is drawn apart from the text. Words come from 30,000
pronounceable ones, as frequent as words are (Zipf-Mandelbrot), with the topics' own words among the
common ones; title and text lean towards the words of the practice's topics, so that words and
facets go together as they do in a real catalogue. 2,000 cities in 60 countries, 35 languages.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

FIRST_YEAR, LAST_YEAR = 1995, 2026
BLOCK = 1000
VOCABULARY = 30_000
CITIES = 2_000
ALPHABET = "abcdefghijklmnopqrstuvwxyz"

TOPIC_WORDS = {
    "commitment": "municipality strategy policy mayor declaration council administration pledge",
    "education": "school teacher pupil classroom curriculum student homework university parents",
    "neighbourhood": "housing tenant rent segregation building neighbours renovation residence",
    "public-services": "services staff health hospital counter interpreter clinic recruitment",
    "business-and-labour-market": "employment jobs employer apprenticeship startup enterprise",
    "cultural-and-social-life": "culture museum theatre festival music artist dance sport",
    "public-space": "square park street library playground garden market planning architecture",
    "mediation-and-conflict-resolution": "mediation conflict mediator tension dialogue trust",
    "language": "language multilingual translation bilingual speakers lessons grammar reading",
    "media-and-communication": "media journalist newspaper radio campaign rumours stereotypes",
    "international-outlook": "international exchange partnership cooperation twinning network",
    "intercultural-intelligence-and-competence": "competence training survey evaluation indicators",
    "welcoming-newcomers": "refugees migrants asylum welcoming reception arrival shelter",
    "leadership-and-citizenship": "citizens voting election democracy leadership rights",
    "anti-discrimination": "discrimination racism equality hate prejudice diversity xenophobia",
    "participation": "participation assembly consultation associations volunteers budget advisory",
    "interaction": "encounter meeting friendship mentoring community neighbours storytelling",
}
TOPICS = list(TOPIC_WORDS)
_COUNTRIES = (
    "IT ES PT FR DE NO SE GB PL UA CH GR NL BE IE FI DK AT HR RS RO BG HU CZ SK SI LT LV EE IS LU "
    "MT CY TR GE AM AZ MD AL ME MK BA XK IL MA TN JO LB CA MX US BR AR CL CO AU NZ JP KR IN"
)
_LANGUAGES = (
    "en fr es it de pt pl uk nl sv nb el ro tr ca hr sr da fi hu cs bg sk sl lt lv et sq ka hy he "
    "ar ja ko eu"
)
COUNTRIES, LANGUAGES = _COUNTRIES.split(), _LANGUAGES.split()
ONSETS = "b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr st tr sh ch th"
VOWELS = "a e i o u a e i o ai ea ou io"
SECTIONS = ("purpose", "rationale", "process", "impact")

Practice = dict[str, Any]


def cumulative(size: int, steepness: float, offset: float = 0.0) -> np.ndarray:
    """How likely each of `size` ranks and all before it are, after Zipf and Mandelbrot."""
    likely = 1.0 / (np.arange(1, size + 1) + offset) ** steepness
    total = np.cumsum(likely)
    return total / total[-1]


def made_up_words(
    rng: np.random.Generator, count: int, taken: set[str], accents: float, shortest: int = 1
) -> list[str]:
    """New pronounceable words, some with an accent."""
    onsets = ONSETS.split()
    vowels = VOWELS.split()
    codas = ["", "", "", "", "n", "r", "s", "l", "t", "m", "nd", "rt", "x"]
    accented = str.maketrans("aeiounc", "áéíöüñç")
    seen, words = set(taken), []
    while len(words) < count:
        syllables = int(rng.integers(shortest, 4))
        word = "".join(
            onsets[int(rng.integers(len(onsets)))] + vowels[int(rng.integers(len(vowels)))]
            for _ in range(syllables)
        )
        word += codas[int(rng.integers(len(codas)))]
        if rng.random() < accents:
            at = int(rng.integers(len(word)))
            word = word[:at] + word[at].translate(accented) + word[at + 1 :]
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


class World:
    """Words, cities and how likely each is: what does not depend on the catalogue's size."""

    def __init__(self, seed: int = 7) -> None:
        rng = np.random.default_rng([seed, 10**9])
        self.seed = seed
        self.domain = sorted({word for words in TOPIC_WORDS.values() for word in words.split()})
        made = made_up_words(rng, VOCABULARY - len(self.domain), set(self.domain), 0.03)
        common = rng.choice(np.arange(30, 3000), len(self.domain), replace=False)
        own, rest = iter(rng.permutation(self.domain).tolist()), iter(made)
        ranks = set(common.tolist())
        self.words = np.array(
            [next(own) if rank in ranks else next(rest) for rank in range(VOCABULARY)], object
        )
        self.topic_words = [np.array(words.split(), object) for words in TOPIC_WORDS.values()]
        names = made_up_words(rng, CITIES, set(made), 0.05, shortest=2)
        self.cities = [name.capitalize() for name in names]
        self.city_country = np.searchsorted(
            cumulative(len(COUNTRIES), 1.1, 1.0), rng.random(CITIES)
        )
        self.city_country[: len(COUNTRIES)] = np.arange(len(COUNTRIES))
        self.likely_words = cumulative(VOCABULARY, 1.05, 8.0)
        self.likely_cities = cumulative(CITIES, 0.85, 2.0)
        self.likely_topics = cumulative(len(TOPICS), 0.6)
        self.likely_languages = cumulative(len(LANGUAGES), 1.3)

    def block(self, number: int, words: int = 400) -> Iterator[Practice]:
        """The 1,000 practices of a block."""
        facts = np.random.default_rng([self.seed, number, 0])
        texts = np.random.default_rng([self.seed, number, 1])
        for at in range(BLOCK):
            topics = self._topics(facts)
            own = np.concatenate([self.topic_words[topic] for topic in topics])
            city = int(np.searchsorted(self.likely_cities, facts.random()))
            title = " ".join(self._text(facts, int(facts.integers(5, 12)), own, 0.4))
            length = max(words // 4, int(texts.normal(words, words / 4)))
            text = self._text(texts, length, own, 0.07)
            part = -(-len(text) // len(SECTIONS))
            yield {
                "uid": uid_of(number * BLOCK + at),
                "title": title[:1].upper() + title[1:],
                "language": LANGUAGES[int(np.searchsorted(self.likely_languages, facts.random()))],
                "country_code": COUNTRIES[int(self.city_country[city])],
                "city": self.cities[city],
                **self._period(facts),
                "topics": [TOPICS[topic] for topic in topics],
                **{
                    section: sentences(text[place * part : (place + 1) * part])
                    for place, section in enumerate(SECTIONS)
                },
            }

    def _topics(self, rng: np.random.Generator) -> list[int]:
        wanted = int(rng.choice([1, 2, 3, 4], p=[0.4, 0.3, 0.2, 0.1]))
        drawn = np.searchsorted(self.likely_topics, rng.random(12)).tolist()
        return list(dict.fromkeys(drawn))[:wanted]

    def _text(
        self, rng: np.random.Generator, length: int, own: np.ndarray, share: float
    ) -> list[str]:
        common = self.words[np.searchsorted(self.likely_words, rng.random(length))]
        topical = own[rng.integers(0, len(own), length)]
        words: list[str] = np.where(rng.random(length) < share, topical, common).tolist()
        return words

    def _period(self, rng: np.random.Generator) -> Practice:
        start = LAST_YEAR - min(int(rng.geometric(0.11)) - 1, LAST_YEAR - FIRST_YEAR)
        end = start + int(rng.geometric(0.28)) - 1
        if rng.random() < 0.3 or end > LAST_YEAR:
            return {"year_text": f"since {start}"}
        return {"year_text": str(start) if start == end else f"{start}-{end}"}


def uid_of(number: int) -> str:
    """A permanent identifier: 8 characters of Crockford's base 32."""
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "".join(digits[(number >> (5 * place)) & 31] for place in range(7, -1, -1))


def sentences(words: list[str]) -> str:
    """Words as sentences of 14."""
    lines = (" ".join(words[at : at + 14]).capitalize() for at in range(0, len(words), 14))
    return "".join(f"{line}. " for line in lines).rstrip()


def practices(count: int, words: int = 400, seed: int = 7) -> Iterator[Practice]:
    """The first `count` practices, with about `words` words of text each."""
    world = World(seed)
    for number in range(-(-count // BLOCK)):
        for at, practice in enumerate(world.block(number, words)):
            if number * BLOCK + at < count:
                yield practice


def main() -> None:
    """Write a catalogue as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--words", type=int, default=400, help="words a practice, on average")
    given = parser.parse_args()
    with given.file.open("w", encoding="utf-8") as file:
        for practice in practices(given.count, given.words):
            file.write(json.dumps(practice, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

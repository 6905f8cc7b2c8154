"""The scheme of topics to begin with; what runs reads the database, where editors change it.

The order is that of the programme's index. A topic's slug is its English name with hyphens, and
stays when its labels change. The words stand in data/topics/<language>.json.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

SLUGS: Final = (
    "commitment",
    "education",
    "neighbourhood",
    "public-services",
    "business-and-labour-market",
    "cultural-and-social-life",
    "public-space",
    "mediation-and-conflict-resolution",
    "language",
    "media-and-communication",
    "international-outlook",
    "intercultural-intelligence-and-competence",
    "welcoming-newcomers",
    "leadership-and-citizenship",
    "anti-discrimination",
    "participation",
    "interaction",
)

LANGUAGES: Final = ("en", "fr", "es", "it", "pt", "de", "uk", "ar")


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic in one language.

    `alternative_labels` are what people may search for instead of the label; `definition` is one
    sentence.
    """

    slug: str
    label: str
    alternative_labels: tuple[str, ...]
    definition: str


@cache
def topics_in(language: str) -> tuple[TopicWords, ...]:
    """The 17 topics in one of `LANGUAGES`, in the scheme's order.

    Raises `ValueError` for another language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"No starting labels in {language!r}; there are {', '.join(LANGUAGES)}")
    data = files("exemplar.core").joinpath("data", "topics", f"{language}.json")
    words = json.loads(data.read_text(encoding="utf-8"))
    return tuple(
        TopicWords(
            slug,
            words[slug]["label"],
            tuple(words[slug]["alternative_labels"]),
            words[slug]["definition"],
        )
        for slug in SLUGS
    )

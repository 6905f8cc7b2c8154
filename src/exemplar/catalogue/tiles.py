"""Which tile and which colour stand for a topic: shape tells the topic, hue tells its family."""

from typing import Final

OTHER: Final = "other"
"""The tile, in the colour of text, for topics that editors add."""

_FAMILIES: Final[dict[str, str]] = {
    "commitment": "sea",
    "education": "plum",
    "neighbourhood": "olive",
    "public-services": "sea",
    "business-and-labour-market": "olive",
    "cultural-and-social-life": "plum",
    "public-space": "olive",
    "mediation-and-conflict-resolution": "brick",
    "language": "plum",
    "media-and-communication": "plum",
    "international-outlook": "sea",
    "intercultural-intelligence-and-competence": "plum",
    "welcoming-newcomers": "saffron",
    "leadership-and-citizenship": "sea",
    "anti-discrimination": "brick",
    "participation": "saffron",
    "interaction": "saffron",
}


def tile_of(topic: str) -> str:
    """The name of the topic's symbol in tiles.svg."""
    return topic if topic in _FAMILIES else OTHER


def family_of(topic: str) -> str:
    """The colour of the topic's family by its name in tokens.css; "ink" for one added later."""
    return _FAMILIES.get(topic, "ink")

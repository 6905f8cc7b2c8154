"""Which tile and which colour stand for a topic: shape tells the topic, hue tells its family."""

from functools import cache
from typing import Final

from django.templatetags.static import static
from markupsafe import Markup

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


@cache
def tile(topic: str) -> Markup:
    """The topic's tile as an SVG; the topic's name must stand beside it.

    Kept, because a page of results shows a hundred.
    """
    return Markup(
        '<svg class="tile tile-{}" width="16" height="16" aria-hidden="true">'
        '<use href="{}#{}"/></svg>'
    ).format(family_of(topic), static("catalogue/tiles.svg"), tile_of(topic))


def tile_of(topic: str) -> str:
    """The name of the topic's symbol in tiles.svg."""
    return topic if topic in _FAMILIES else OTHER


def family_of(topic: str) -> str:
    """The colour of the topic's family by its name in tokens.css; "ink" for one added later."""
    return _FAMILIES.get(topic, "ink")

"""Who made each text of a translation, and from which words of the original; without Django."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class Origin(StrEnum):
    """Who answers for the words, from the least trusted to the most."""

    MACHINE = "machine"
    HUMAN = "human"
    CITY = "city"


#: What is said of a text whose origin nobody named.
DEFAULT: Final = Origin.HUMAN

#: The public name of the pictures' texts, and how the keys of these begin.
PICTURES: Final = "images"
_PICTURE: Final = "image-"


@dataclass(frozen=True, slots=True)
class Mark:
    """One text's origin. `source` is what the original said then; None where nobody knows."""

    origin: Origin
    source: str | None = None


Marks = Mapping[str, Mark]


def from_json(stored: Mapping[str, Any]) -> dict[str, Mark]:
    """The marks that `to_json` wrote, by the key of their text."""
    return {
        key: Mark(Origin(value["origin"]), value.get("source")) for key, value in stored.items()
    }


def to_json(marks: Marks) -> dict[str, Any]:
    """Marks as plain JSON values."""
    return {
        key: {"origin": mark.origin.value, "source": mark.source} for key, mark in marks.items()
    }


def public(marks: Marks) -> dict[str, str]:
    """What readers learn: origins by text; those of the pictures' texts are one, the weakest."""
    origins = {key: mark.origin for key, mark in marks.items() if not key.startswith(_PICTURE)}
    pictures = [mark.origin for key, mark in marks.items() if key.startswith(_PICTURE)]
    if pictures:
        origins[PICTURES] = weakest(pictures)
    return {key: origin.value for key, origin in origins.items()}


def weakest(origins: list[Origin]) -> Origin:
    """The least trusted of several, of which there is at least one."""
    return min(origins, key=list(Origin).index)

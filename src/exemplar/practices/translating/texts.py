"""The texts of a practice that a translation has in its own words, and where to find them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from exemplar.practices.fields import BY_KEY, SECTIONS
from exemplar.practices.models import Practice
from exemplar.practices.projection import section_html

#: The columns that hold such texts.
COLUMNS: Final = ("title", *(section.key for section in SECTIONS))
_PICTURE: Final = ("alt", "caption")
_PICTURE_LIMIT: Final = 300

#: A picture as far as its words go: key of the image, text for those who do not see it, caption.
Picture = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """One text: a line, or clean HTML where `is_rich`. `limit` is in characters.

    `key` is the column's name, or "image-7-alt" for a text of the picture whose image is 7.
    """

    key: str
    label: str
    words: str
    is_rich: bool = False
    limit: int | None = None


def texts_of(practice: Practice) -> dict[str, Text]:
    """All texts of a row as it stands in memory, by key, in the order of the page."""
    pictures = [(child.image_id, child.alt, child.caption) for child in practice.images.all()]
    return texts({key: getattr(practice, key) for key in COLUMNS}, pictures)


def texts(columns: Mapping[str, Any], pictures: Iterable[Picture]) -> dict[str, Text]:
    """All texts of a practice whose columns and pictures say this."""
    found = [
        Text(
            "title",
            _(BY_KEY["title"].label),
            columns.get("title") or "",
            limit=BY_KEY["title"].limit,
        ),
        *(
            Text(field.key, _(field.label), section_html(columns.get(field.key) or ""), True)
            for field in SECTIONS
        ),
    ]
    for number, (image, *words) in enumerate(pictures, start=1):
        found += [
            Text(picture_key(image, part), label, text, limit=_PICTURE_LIMIT)
            for part, label, text in zip(_PICTURE, _picture_labels(number), words, strict=True)
        ]
    by_key: dict[str, Text] = {}
    for text in found:  # a picture that stands twice has its words twice: the first ones count
        by_key.setdefault(text.key, text)
    return by_key


def picture_key(image: int, part: str) -> str:
    """The key of a picture's `alt` or `caption`."""
    return f"image-{image}-{part}"


def _picture_labels(number: int) -> tuple[str, str]:
    return (
        _("Picture %(number)d: text for those who do not see it") % {"number": number},
        _("Picture %(number)d: caption") % {"number": number},
    )

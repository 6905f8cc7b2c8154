"""What a translation takes over from its original: every fact that has no words of its own."""

from collections.abc import Mapping
from typing import Final

from exemplar.practices.models import Practice, PracticeImage, PracticePlace
from exemplar.practices.translating.texts import picture_key, texts_of

#: The columns of facts; `fields.py` calls them shared.
_FACTS: Final = (
    "year_text",
    "start_year",
    "end_year",
    "ongoing",
    "contact_public",
    "organisation",
    "source_url",
    "licence",
)


def follow(
    translation: Practice, original: Practice, words: Mapping[str, str] | None = None
) -> None:
    """Set the facts of a translation, in memory, to those of the original.

    Its pictures become the original's, with their texts from `words` (by key), else as they were.
    """
    said = {key: text.words for key, text in texts_of(translation).items()} | dict(words or {})
    for key in _FACTS:
        setattr(translation, key, getattr(original, key))
    translation.topics = list(original.topics.all())
    translation.places = [
        PracticePlace(place_id=child.place_id, sort_order=order)
        for order, child in enumerate(original.places.all())
    ]
    translation.images = [
        PracticeImage(
            image_id=child.image_id,
            alt=said.get(picture_key(child.image_id, "alt"), ""),
            caption=said.get(picture_key(child.image_id, "caption"), ""),
            licence=child.licence,
            sort_order=order,
        )
        for order, child in enumerate(original.images.all())
    ]

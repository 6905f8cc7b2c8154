"""The record and what belongs to it; Django looks for an app's models in this name."""

from exemplar.practices.models.media import (
    PracticeAttachment,
    PracticeImage,
    PracticeLink,
    PracticePlace,
)
from exemplar.practices.models.places import Place, PlaceAlias
from exemplar.practices.models.practice import Practice
from exemplar.practices.models.private import PrivateContact
from exemplar.practices.models.published import (
    Change,
    IssuedUid,
    PublishedRecord,
    Slug,
    Tombstone,
)
from exemplar.practices.models.topics import Topic, TopicLabel
from exemplar.practices.models.translation import Translation

__all__ = [
    "Change",
    "IssuedUid",
    "Place",
    "PlaceAlias",
    "Practice",
    "PracticeAttachment",
    "PracticeImage",
    "PracticeLink",
    "PracticePlace",
    "PrivateContact",
    "PublishedRecord",
    "Slug",
    "Tombstone",
    "Topic",
    "TopicLabel",
    "Translation",
]

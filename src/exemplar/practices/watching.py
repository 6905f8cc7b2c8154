"""Notices every save and deletion on the editing side that may alter the public side.

Signals, because children, cascades and Wagtail's own models pass no other common point.
"""

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import WorkflowState
from wagtail.signals import workflow_submitted

from exemplar.practices import changes
from exemplar.practices.media import renditions_of
from exemplar.practices.models import (
    Place,
    PlaceAlias,
    Practice,
    PracticeAttachment,
    PracticeImage,
    PracticeLink,
    PracticePlace,
    Topic,
    TopicLabel,
)

#: Columns of Wagtail's bookkeeping: a draft, a lock or a step of the workflow saves only these.
_BOOKKEEPING = frozenset(
    {
        "latest_revision",
        "has_unpublished_changes",
        "locked",
        "locked_at",
        "locked_by",
        "go_live_at",
    }
)
_CHILDREN = (PracticePlace, PracticeImage, PracticeAttachment, PracticeLink)


def connect() -> None:
    """Start watching; called once, when the app is ready."""
    post_save.connect(_practice_saved, Practice)
    pre_delete.connect(_practice_leaves, Practice)
    for child in _CHILDREN:
        post_save.connect(_child_changed, child)
        post_delete.connect(_child_changed, child)
    post_save.connect(_place_changed, Place)
    pre_delete.connect(_place_leaves, Place)
    for signal in (post_save, post_delete):
        signal.connect(_alias_changed, PlaceAlias)
        signal.connect(_label_changed, TopicLabel)
    post_save.connect(_topic_saved, Topic)
    pre_delete.connect(_topic_saved, Topic)
    post_save.connect(_image_changed, get_image_model())
    post_save.connect(_document_changed, get_document_model())
    workflow_submitted.connect(_sent_in, WorkflowState)


def _practice_saved(
    instance: Practice, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    if update_fields is None or not set(update_fields) <= _BOOKKEEPING:
        changes.project([instance.uid])


def _practice_leaves(instance: Practice, **kwargs: Any) -> None:
    if instance.first_published_at is not None:
        raise ProtectedError(
            gettext("This practice was public: archive it, so that its address can say so."),
            {instance},
        )


def _child_changed(instance: Any, **kwargs: Any) -> None:
    uid = Practice.objects.filter(pk=instance.practice_id).values_list("uid", flat=True).first()
    if uid is not None:
        changes.project([uid])


def _place_changed(instance: Place, **kwargs: Any) -> None:
    changes.project(_live(places__place=instance), "place")


def _place_leaves(instance: Place, **kwargs: Any) -> None:
    # The foreign key can't protect it: see models/media.py.
    users = set(instance.practice_places.all()[:10])
    if users:
        raise ProtectedError(gettext("Practices still name this place: merge it instead."), users)


def _alias_changed(instance: PlaceAlias, **kwargs: Any) -> None:
    changes.project(_live(places__place=instance.place_id), "place")


def _topic_saved(instance: Topic, **kwargs: Any) -> None:
    _topic_changed(instance.pk)


def _label_changed(instance: TopicLabel, **kwargs: Any) -> None:
    _topic_changed(instance.topic_id)


def _topic_changed(topic: int) -> None:
    # Records hold slugs only, yet the practice is found by its topics' words: log it in any case.
    uids = _live(topics=topic)
    changes.project(uids, "topic")
    changes.touch(uids, "topic")
    changes.note_site("topic")


def _image_changed(instance: Any, **kwargs: Any) -> None:
    # Its sizes are made outside any transaction, so that publishing does not wait for them.
    transaction.on_commit(lambda: renditions_of(instance), robust=True)
    changes.project(_live(images__image=instance))


def _document_changed(instance: Any, **kwargs: Any) -> None:
    changes.project(_live(attachments__document=instance))


def _sent_in(instance: WorkflowState, **kwargs: Any) -> None:
    # The first time counts, and only before the public sees it: a workflow's step logs nothing.
    practice = instance.content_object
    if isinstance(practice, Practice) and not practice.submitted and not practice.live:
        practice.submitted = timezone.now()
        practice.save(update_fields=["submitted"])


def _live(**named: Any) -> list[str]:
    rows = Practice.objects.filter(live=True, **named)
    return list(dict.fromkeys(rows.order_by("uid").values_list("uid", flat=True)))

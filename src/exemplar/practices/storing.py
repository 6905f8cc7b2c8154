"""Writes many new practices at once: rows, children, first revisions and history.

The rows' signals are spared, so the caller projects them (`changes.project`) in the same act.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import CharField, OuterRef, Subquery
from django.db.models.functions import Cast
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import ModelLogEntry, Revision

from exemplar.practices.filling import Filling, children_of
from exemplar.practices.models import IssuedUid, Practice
from exemplar.practices.models.guard import writing


def store_new(
    practices: Sequence[Practice],
    fillings: Sequence[Filling],
    *,
    publish: bool,
    user: Any,
    now: datetime,
) -> None:
    """Store new rows with what fills them, in a fixed number of queries."""
    for practice, filling in zip(practices, fillings, strict=True):
        for key, value in filling.values.items():
            setattr(practice, key, value)
        if publish:
            practice.live = True
            practice.first_published_at = practice.last_published_at = now
    IssuedUid.objects.bulk_create(
        [IssuedUid(uid=uid) for uid in dict.fromkeys(row.uid for row in practices)],
        ignore_conflicts=True,
    )
    with writing():
        Practice.objects.bulk_create(practices)
    children = _store_children(practices, fillings)
    _store_topics(practices, fillings)
    revisions = _store_revisions(practices, fillings, children, user, now)
    _point_to_revisions(practices, publish=publish)
    _store_history(practices, revisions, user, now)


def _store_children(
    practices: Sequence[Practice], fillings: Sequence[Filling]
) -> list[dict[str, list[Any]]]:
    children = [children_of(filling) for filling in fillings]
    by_model: dict[Any, list[Any]] = {}
    for practice, relations in zip(practices, children, strict=True):
        for rows in relations.values():
            for row in rows:
                row.practice_id = practice.pk
                by_model.setdefault(type(row), []).append(row)
    for model, rows in by_model.items():
        model.objects.bulk_create(rows)
    return children


def _store_topics(practices: Sequence[Practice], fillings: Sequence[Filling]) -> None:
    through = Practice.topics.through
    through.objects.bulk_create(
        through(practice_id=practice.pk, topic_id=topic.pk)
        for practice, filling in zip(practices, fillings, strict=True)
        for topic in filling.topics or ()
    )


def _store_revisions(
    practices: Sequence[Practice],
    fillings: Sequence[Filling],
    children: Sequence[dict[str, list[Any]]],
    user: Any,
    now: datetime,
) -> list[Revision]:
    kind = ContentType.objects.get_for_model(Practice)
    relations = ("places", "images", "attachments", "links")
    revisions = []
    for practice, filling, rows in zip(practices, fillings, children, strict=True):
        content = get_serializable_data_for_fields(practice)
        content["topics"] = [topic.pk for topic in filling.topics or ()]
        for name in relations:
            content[name] = [get_serializable_data_for_fields(row) for row in rows.get(name, [])]
        revisions.append(
            Revision(
                content_type=kind,
                base_content_type=kind,
                object_id=str(practice.pk),
                created_at=now,
                user=user,
                object_str=str(practice),
                content=json.loads(json.dumps(content, cls=DjangoJSONEncoder)),
            )
        )
    stored: list[Revision] = Revision.objects.bulk_create(revisions)
    return stored


def _point_to_revisions(practices: Sequence[Practice], *, publish: bool) -> None:
    kind = ContentType.objects.get_for_model(Practice)
    revision = Subquery(
        Revision.objects.filter(
            base_content_type=kind, object_id=Cast(OuterRef("pk"), CharField())
        ).values("pk")[:1]
    )
    pointers = {"latest_revision": revision}
    if publish:
        pointers["live_revision"] = revision
    with writing():
        Practice.objects.filter(pk__in=[row.pk for row in practices]).update(
            has_unpublished_changes=not publish, **pointers
        )


def _store_history(
    practices: Sequence[Practice], revisions: Sequence[Revision], user: Any, now: datetime
) -> None:
    kind = ContentType.objects.get_for_model(Practice)
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=kind,
            object_id=str(practice.pk),
            label=str(practice),
            action="practices.import",
            timestamp=now,
            uuid=uuid4(),
            user=user,
            revision=revision,
            content_changed=True,
        )
        for practice, revision in zip(practices, revisions, strict=True)
    )

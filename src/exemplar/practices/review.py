"""Where practices stand, derived from Wagtail's workflow and log for many rows at once."""

from collections.abc import Collection

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry, TaskState

from exemplar.practices.models import Practice
from exemplar.practices.transitions import Facts, Publication, Review, review_of

#: The log's name for an editor's refusal of a revision.
REFUSAL = "practices.refuse"


def publication_of(practice: Practice) -> Publication:
    """Whether the public sees this language of the practice."""
    if practice.live:
        return Publication.PUBLISHED
    return Publication.ARCHIVED if practice.first_published_at else Publication.NEVER


def reviews(practices: Collection[Practice]) -> dict[int, Review]:
    """The state of the latest revision of each row, by primary key; two queries."""
    kind = ContentType.objects.get_for_model(Practice)
    keys = [str(practice.pk) for practice in practices]
    steps = TaskState.objects.filter(
        workflow_state__base_content_type=kind, workflow_state__object_id__in=keys
    )
    latest = {
        int(key): (status, revision)
        for key, status, revision in steps.order_by("pk").values_list(
            "workflow_state__object_id", "workflow_state__status", "revision_id"
        )
    }
    refused = set(
        ModelLogEntry.objects.filter(
            content_type=kind, object_id__in=keys, action=REFUSAL
        ).values_list("revision_id", flat=True)
    )
    return {
        practice.pk: review_of(_facts(practice, latest.get(practice.pk), refused))
        for practice in practices
    }


def review_state(practice: Practice) -> Review:
    """The state of one row's latest revision."""
    return reviews([practice])[practice.pk]


def _facts(practice: Practice, step: tuple[str, int] | None, refused: set[int | None]) -> Facts:
    status, revision = step or ("", None)
    latest = practice.latest_revision_id
    return Facts(
        workflow=status,
        is_newest=revision == latest,
        is_taken_up=practice.locked,
        is_public=practice.live and not practice.has_unpublished_changes,
        is_refused=latest is not None and latest in refused,
    )

"""The acts that make a practice public, take it away, and bring it back.

Each is one transaction, with its lines in the change log and an entry in the admin's history.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from exemplar.practices import changes
from exemplar.practices.models import Practice, PrivateContact, Tombstone
from exemplar.practices.review import REFUSAL
from exemplar.practices.transitions import NotAllowed
from exemplar.practices.translating import gate

#: The log's name for a scheduled translation that was found half when its time came.
NOT_DUE = "practices.half_when_due"

#: An account, None for the site itself.
User = Any


@transaction.atomic
def publish(practice: Practice, *, user: User = None) -> None:
    """Make a row public as it stands in memory, children included, by a revision of its own.

    Raises Wagtail's `PublishPermissionError` where the user may not, `HalfTranslated` where a
    translation lacks what its original has.
    """
    gate.require_whole(practice)
    if practice._state.adding:
        practice.save()
    practice.save_revision(user=user).publish(user=user)
    practice.refresh_from_db()


@transaction.atomic
def schedule(practice: Practice, at: datetime, *, user: User = None) -> None:
    """Make a row public, as it stands in memory, once `at` (aware) has come.

    Raises `HalfTranslated` where a translation lacks what its original has.
    """
    gate.require_whole(practice)
    if practice._state.adding:
        practice.save()
    practice.go_live_at = at
    practice.save_revision(user=user).publish(user=user)


@transaction.atomic
def publish_due(revision: Revision) -> None:
    """Make a scheduled revision of any kind public, now that its time has come.

    A translation that lacks what its original has by then is taken off the schedule and stays a
    draft; the history says why.
    """
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except gate.HalfTranslated as refusal:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(
            revision.content_object,
            NOT_DUE,
            data={"reason": str(refusal)},
            revision=revision,
        )


@transaction.atomic
def unpublish(practice: Practice, *, user: User = None) -> None:
    """Take one language away; with the last one the practice is archived, without a reason."""
    practice.unpublish(user=user)


@transaction.atomic
def archive(uid: str, *, reason: str, user: User = None) -> None:
    """Take a practice away in all languages; its addresses answer 410 with the reason.

    Raises `NotAllowed` where it is not public, `ValueError` without a reason.
    """
    _require(reason)
    rows = list(Practice.objects.filter(uid=uid, live=True).select_related("locale"))
    if not rows:
        raise NotAllowed(f"{uid} is not public")
    live_revisions = {row.language: row.live_revision_id for row in rows}
    with changes.together():
        for row in rows:
            row.unpublish(user=user, log_action=False)
            log(row, "practices.archive", user=user, data={"reason": reason})
    Tombstone.objects.filter(uid=uid).update(reason=reason, live_revisions=live_revisions)


@transaction.atomic
def restore(uid: str, *, user: User = None) -> None:
    """Undo an archiving: every language that was public then is public again, unchanged.

    A language withdrawn before stays withdrawn. Raises `NotAllowed` where nothing is archived.
    """
    stone = Tombstone.objects.filter(uid=uid).first()
    if stone is None:
        raise NotAllowed(f"{uid} is not archived")
    rows = Practice.objects.filter(uid=uid, first_published_at__isnull=False)
    if stone.live_revisions:
        rows = rows.filter(locale__language_code__in=stone.live_revisions)
    with changes.together():
        for row in rows.select_related("locale"):
            _make_live_again(row, stone.live_revisions.get(row.language))
            log(row, "practices.restore", user=user)


@transaction.atomic
def delete_never_published(uid: str, *, reason: str, user: User = None) -> None:
    """Delete all of a practice that was never public, its private contact too, for good.

    The uid stays spent. Raises `NotAllowed` where any language was public, `ValueError` without a
    reason, `Practice.DoesNotExist` where there is none.
    """
    _require(reason)
    rows = list(Practice.objects.filter(uid=uid))
    if not rows:
        raise Practice.DoesNotExist(f"There is no practice {uid}")
    if any(row.first_published_at for row in rows):
        raise NotAllowed(f"{uid} was public; archive it instead")
    for row in rows:
        log(row, "wagtail.delete", user=user, data={"reason": reason}, deleted=True)
        row.delete()
    PrivateContact.objects.filter(uid=uid).delete()


@transaction.atomic
def refuse(practice: Practice, *, reason: str, user: User) -> None:
    """End the review of the latest revision with a no, and say why in the history.

    Raises `NotAllowed` where no review is under way, `ValueError` without a reason.
    """
    _require(reason)
    state = practice.current_workflow_state
    if state is None:
        raise NotAllowed("Nothing of this practice is under review")
    log(
        practice,
        REFUSAL,
        user=user,
        data={"reason": reason},
        revision=practice.latest_revision,
    )
    state.cancel(user=user)


@transaction.atomic
def confirm(uid: str, *, user: User) -> None:
    """Note that the city said today that the practice still runs; a person's act, never a job's."""
    now = timezone.now()
    with changes.together():
        for row in Practice.objects.filter(uid=uid):
            row.last_confirmed = now
            row.save(update_fields=["last_confirmed"])
            log(row, "practices.confirm", user=user)


def _make_live_again(row: Practice, live_revision: int | None) -> None:
    row.live = True
    row.expired = False
    row.live_revision_id = live_revision
    row.has_unpublished_changes = live_revision != row.latest_revision_id
    row.save()


def _require(reason: str) -> None:
    if not reason.strip():
        raise ValueError("A reason must be given: it is what visitors and colleagues will read")

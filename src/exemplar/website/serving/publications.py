"""Publishing and withdrawing what editors scheduled, once its time has come.

Wagtail's own command stops at the first text that cannot be published, and everybody else's waits
behind it; here each is an act of its own.
"""

from collections.abc import Callable, Iterator
from functools import partial

from django.apps import apps
from django.db import DatabaseError, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from exemplar.practices import publishing

Act = Callable[[], object]


class NotPublished(Exception):
    """Some scheduled texts could not be published or withdrawn; the text names each."""


def publish_due() -> None:
    """Do all that is due. Raises `NotPublished` at the end for what failed: it stays due."""
    failures = []
    for name, act in (*_expired(), *_awaited()):
        try:
            with transaction.atomic():
                act()
        except DatabaseError:
            raise
        except Exception as error:  # noqa: BLE001 (one text's mistake must not hold up others)
            failures.append(f"{name}: {type(error).__name__}: {error}")
    if failures:
        raise NotPublished("; ".join(failures))


def _expired() -> Iterator[tuple[str, Act]]:
    for model in _models_with_drafts():
        for row in model._default_manager.filter(live=True, expire_at__lt=timezone.now()):
            act = partial(row.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled")
            yield f"withdrawing {row}", act


def _awaited() -> Iterator[tuple[str, Act]]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    for revision in due.order_by("approved_go_live_at"):
        act = partial(publishing.publish_due, revision)
        yield f"publishing {revision.object_str}", act


def _models_with_drafts() -> list[type[DraftStateMixin]]:
    models = apps.get_models()
    others = [m for m in models if issubclass(m, DraftStateMixin) and not issubclass(m, Page)]
    return [Page, *others]

"""Acts that recur without anybody's asking: due publications, the index, cleaning up."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone

from exemplar.jobs.models import ActRecord

logger = logging.getLogger(__name__)

#: Acts rarer than this keep their last success in the database, so that a restart repeats none.
REMEMBERED_FROM = timedelta(minutes=1)

#: An act that fails is tried again after this, or later where it recurs more rarely.
PAUSE_AFTER_FAILURE = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Act:
    """Something to do every so often. `run` raises when it fails; the next time is a new try."""

    name: str
    every: timedelta
    run: Callable[[], object]


class Schedule:
    """Knows which acts are due; one for each runner."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._acts = tuple(acts)
        self._next: dict[str, datetime] = {}
        self._failing: set[str] = set()

    def begin(self) -> None:
        """Take over from whoever ran before: what it did lately is not due yet."""
        records = {record.name: record for record in ActRecord.objects.all()}
        for act in self._acts:
            record = records.get(act.name)
            done = record.last_success if record else None
            is_kept = act.every >= REMEMBERED_FROM and done is not None
            self._next[act.name] = done + act.every if done and is_kept else timezone.now()
            if record and record.error:
                self._failing.add(act.name)

    def run_due(self) -> None:
        """Run every act whose time has come, one after the other."""
        for act in self._acts:
            if self._next.get(act.name, timezone.now()) <= timezone.now():
                self._run(act)

    def _run(self, act: Act) -> None:
        try:
            act.run()
        except DatabaseError:
            self._next[act.name] = timezone.now() + PAUSE_AFTER_FAILURE
            raise
        except Exception as error:  # whatever an act does, the others go on
            logger.exception("The act %s failed", act.name)
            self._next[act.name] = timezone.now() + max(act.every, PAUSE_AFTER_FAILURE)
            self._failing.add(act.name)
            note_failure(act.name, error)
        else:
            self._next[act.name] = timezone.now() + act.every
            if act.every >= REMEMBERED_FROM or act.name in self._failing:
                self._failing.discard(act.name)
                note_success(act.name)


def note_success(name: str) -> None:
    """Remember that an act went well."""
    values = {"last_success": timezone.now(), "error": ""}
    ActRecord.objects.update_or_create(name=name, defaults=values)


def note_failure(name: str, error: Exception) -> None:
    """Remember why an act failed, for `exemplar doctor`, /metrics and the admin."""
    ActRecord.objects.get_or_create(name=name)
    ActRecord.objects.filter(name=name).update(
        last_failure=timezone.now(),
        failures=F("failures") + 1,
        error=f"{type(error).__name__}: {error}",
    )

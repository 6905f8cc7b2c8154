"""Stores what an import has sorted out, a batch at a time: new rows, and what known ones get.

A translation that lacks texts of its original is kept as a draft, and the report says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.log_actions import log

from exemplar.practices import changes
from exemplar.practices.filling import CHILDREN, Filling, differs, fill
from exemplar.practices.identity import Row
from exemplar.practices.incoming import IntakeReport
from exemplar.practices.models import Practice
from exemplar.practices.storing import store_new
from exemplar.practices.translating import arriving, state
from exemplar.practices.translating.arriving import Said, Sources
from exemplar.practices.translating.texts import Text, texts_of


@dataclass(slots=True)
class NewRow:
    """A row to be made."""

    position: int
    practice: Practice
    filling: Filling
    row: Row
    origins: Said


@dataclass(slots=True)
class KnownRow:
    """What a row that is there gets."""

    position: int
    filling: Filling
    is_original: bool
    origins: Said


class Settling:
    """Stores the rows of one import, by `user`; with `publish` the public sees them at once."""

    def __init__(self, report: IntakeReport, *, publish: bool, user: Any) -> None:
        self._report = report
        self._publish = publish
        self._user = user

    def settle(self, new: Sequence[NewRow], known: Mapping[int, KnownRow]) -> None:
        """Store a batch; `known` is by the rows' keys."""
        # Originals first: what a translation is marked with, and measured by, is what they say now.
        self._renew_rows({pk: one for pk, one in known.items() if one.is_original})
        self._store_new(new)
        self._renew_rows({pk: one for pk, one in known.items() if not one.is_original})

    def _store_new(self, new: Sequence[NewRow]) -> None:
        if not new:
            return
        halves = self._mark_new(new)
        now = timezone.now()
        for publish in (True, False):
            part = [one for one in new if publish is (self._publish and one.position not in halves)]
            if part:
                practices = [one.practice for one in part]
                fillings = [one.filling for one in part]
                store_new(practices, fillings, publish=publish, user=self._user, now=now)
        for one in new:
            one.row.pk = one.practice.pk
        self._report.created += len(new)
        uids = [one.practice.uid for one in new]
        state.renew(uids)
        if self._publish:
            changes.project(uids)

    def _mark_new(self, new: Sequence[NewRow]) -> set[int]:
        """Mark the translations; the positions of those that stay drafts because they are half."""
        translations = [one for one in new if not one.practice.is_original]
        if not translations:
            return set()
        practices, fillings = [one.practice for one in new], [one.filling for one in new]
        sources = arriving.sources_for(practices, fillings)
        halves = set()
        for one in translations:
            source = sources.get(one.practice.uid, {})
            words = arriving.texts_in(one.filling)
            missing = arriving.mark(one.practice, words, source, one.origins)
            if missing and self._publish:
                halves.add(one.position)
                self._note_half(one.position, missing)
        return halves

    def _renew_rows(self, known: Mapping[int, KnownRow]) -> None:
        if not known:
            return
        rows = list(
            Practice.objects.filter(pk__in=known)
            .select_related("locale")
            .prefetch_related(*CHILDREN)
        )
        sources = arriving.stored_sources(row.uid for row in rows if not row.is_original)
        for practice in rows:
            self._renew(practice, known[practice.pk], sources)

    def _renew(self, practice: Practice, one: KnownRow, sources: Sources) -> None:
        if obstacle := _obstacle(practice):
            self._report.unchanged += 1
            self._report.note(one.position, "title", practice.title, "warning", obstacle)
            return
        draft = practice if practice.live else practice.get_latest_revision_as_object()
        before, marked = texts_of(draft), draft.translated
        is_different = differs(draft, one.filling)
        fill(draft, one.filling)
        missing: tuple[Text, ...] = ()
        if not draft.is_original:
            source = sources.get(draft.uid, {})
            missing = arriving.mark(draft, texts_of(draft), source, one.origins, before)
        is_due = self._publish and not missing
        if missing and self._publish:
            self._note_half(one.position, missing)
        if not is_different and draft.translated == marked and (practice.live or not is_due):
            self._report.unchanged += 1
            return
        self._keep(practice, draft, is_due=is_due)
        self._report.updated += 1

    def _keep(self, practice: Practice, draft: Practice, *, is_due: bool) -> None:
        revision = draft.save_revision(user=self._user, clean=False)
        if is_due:
            revision.publish(user=self._user, log_action=False, skip_permission_checks=True)
        log(practice, "practices.import", user=self._user, revision=revision, content_changed=True)

    def _note_half(self, position: int, missing: tuple[Text, ...]) -> None:
        keys = ", ".join(text.key for text in missing)
        said = "Kept as a draft: the original has these, it has not."
        self._report.note(position, "translation_of", keys, "warning", said)


def _obstacle(practice: Practice) -> str:
    """Why an import must leave a practice alone, "" where it need not."""
    if practice.first_published_at and not practice.live:
        return "This practice is archived; it stays as it is."
    if practice.live and practice.has_unpublished_changes:
        return "Somebody is working on this practice; it stays as it is."
    return ""

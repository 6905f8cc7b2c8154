"""Takes records from outside into the catalogue, many at a time: the import's way in.

A record that is here already is updated, and only where it differs; nothing is doubled. It is all
one transaction: either every record is in, or nothing happened.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale

from exemplar.core.places import is_country
from exemplar.practices import changes
from exemplar.practices.filling import CHILDREN, Filling, differs, fill, filling_of
from exemplar.practices.gazetteering import Places
from exemplar.practices.identity import Known, Row, SpentUid, UnknownOriginal, place_key
from exemplar.practices.incoming import (
    IncomingPlace,
    IncomingRecord,
    IntakeProblem,
    Level,
    problems_of,
)
from exemplar.practices.locales import locale_for
from exemplar.practices.models import Place, Practice, Topic
from exemplar.practices.naming import Names
from exemplar.practices.storing import store_new
from exemplar.practices.translating import arriving, state
from exemplar.practices.translating.texts import Text, texts_of

#: Called after each batch with the number of records read so far.
Progress = Callable[[int], None]

_BATCH = 500


@dataclass(slots=True)
class IntakeReport:
    """What an import did; `stored` is False where it was undone because a record was refused."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    stored: bool = True
    problems: list[IntakeProblem] = field(default_factory=list)
    uids: list[str] = field(default_factory=list)
    """The uid of each accepted record, in their order."""

    @property
    def accepted(self) -> int:
        """The records that are in the catalogue now, changed or not."""
        return self.created + self.updated + self.unchanged


def accept(
    records: Iterable[IncomingRecord],
    *,
    publish: bool,
    user: Any = None,
    skip_bad: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> IntakeReport:
    """Take in `records`; with `publish` the public sees them at once, else they are drafts.

    Where one is refused nothing is stored, unless `skip_bad`. With `dry_run` nothing is stored in
    any case; the report says what would be.
    """
    intake = _Intake(publish=publish, user=user)
    report = intake.report
    try:
        with transaction.atomic(), changes.together():
            numbered = enumerate(records)
            read = 0
            while batch := list(islice(numbered, _BATCH)):
                intake.take(batch)
                read += len(batch)
                if progress:
                    progress(read)
            if dry_run or (report.refused and not skip_bad):
                raise _Undo
    except _Undo:
        report.stored = False
    return report


class _Undo(Exception):
    """Rolls the transaction back."""


class _Refused(Exception):
    """A record that can't be taken in, and the field that is why."""

    def __init__(self, field: str, value: object, message: str) -> None:
        super().__init__(message)
        self.field, self.value, self.message = field, str(value)[:200], message


@dataclass(slots=True)
class _New:
    """A row to be made."""

    position: int
    practice: Practice
    filling: Filling
    row: Row
    origins: arriving.Said


@dataclass(slots=True)
class _Old:
    """What a row that is there gets."""

    position: int
    filling: Filling
    is_original: bool
    origins: arriving.Said


class _Intake:
    """One import under way: what the catalogue has, and what is to be stored."""

    def __init__(self, *, publish: bool, user: Any) -> None:
        self.report = IntakeReport()
        self._publish = publish
        self._user = user
        self._known = Known()
        self._places = Places()
        self._names = Names()
        self._topics = {topic.slug: topic for topic in Topic.objects.all()}
        self._keys: dict[str, UUID] = {}
        self._locales: dict[str, Locale] = {}
        self._new: list[_New] = []
        self._old: dict[int, _Old] = {}

    def take(self, batch: Iterable[tuple[int, IncomingRecord]]) -> None:
        """Sort out a batch of numbered records, and store it."""
        for position, record in batch:
            problems = problems_of(record, position)
            self.report.problems += problems
            if any(problem.level == "error" for problem in problems):
                self.report.refused += 1
                continue
            try:
                self._sort_out(position, record)
            except _Refused as refusal:
                self.report.refused += 1
                self._note(position, refusal.field, refusal.value, "error", refusal.message)
        self._store()

    def _sort_out(self, position: int, record: IncomingRecord) -> None:
        locale = self._locale(record.language)
        places = tuple(self._place(place) for place in record.places)
        first_place = place_key(places[0])
        uid, row = self._match(record, first_place)
        for slug in record.topics or ():
            if slug not in self._topics:
                self._note(position, "topics", slug, "warning", "There is no such topic.")
        filling = self._filling(record, places)
        if row is None:
            self._plan_new(position, record, uid, locale, filling, first_place)
            return
        if not row.pk or row.pk in self._old:  # met a moment ago, in this very batch
            self._store()
        row.seen = True
        self._old[row.pk] = _Old(position, filling, row.is_original, record.translation)
        self.report.uids.append(row.uid)

    def _plan_new(
        self,
        position: int,
        record: IncomingRecord,
        uid: str | None,
        locale: Locale,
        filling: Filling,
        first_place: str,
    ) -> None:
        uid = uid or self._known.unused_uid()
        title = filling.values["title"]
        is_original = self._is_original(uid, record)
        practice = Practice(
            uid=uid,
            locale=locale,
            translation_key=self._translation_key(uid),
            is_original=is_original,
            slug=self._names.take(title, uid),
        )
        source = filling.values.get("source_url", "")
        row = Row(uid, record.language, title, source, is_original=is_original, seen=True)
        self._known.add(row, first_place)
        self._new.append(_New(position, practice, filling, row, record.translation))
        self.report.uids.append(uid)

    def _store(self) -> None:
        new, self._new = self._new, []
        old, self._old = self._old, {}
        # Originals first: what a translation is marked with, and measured by, is what they say now.
        self._renew_rows({pk: one for pk, one in old.items() if one.is_original})
        self._store_new(new)
        self._renew_rows({pk: one for pk, one in old.items() if not one.is_original})

    def _store_new(self, new: list["_New"]) -> None:
        if not new:
            return
        halves = self._mark([one for one in new if not one.practice.is_original], new)
        now = timezone.now()
        for publish in (True, False):
            part = [one for one in new if publish is (self._publish and one.position not in halves)]
            if part:
                practices = [one.practice for one in part]
                fillings = [one.filling for one in part]
                store_new(practices, fillings, publish=publish, user=self._user, now=now)
        for one in new:
            one.row.pk = one.practice.pk
        self.report.created += len(new)
        uids = [one.practice.uid for one in new]
        state.renew(uids)
        if self._publish:
            changes.project(uids)

    def _mark(self, translations: list["_New"], new: list["_New"]) -> set[int]:
        """Mark new translations; the positions of those that stay drafts because they are half."""
        practices, fillings = [one.practice for one in new], [one.filling for one in new]
        sources = arriving.sources_for(practices, fillings) if translations else {}
        halves = set()
        for one in translations:
            source = sources.get(one.practice.uid, {})
            words = arriving.texts_in(one.filling)
            missing = arriving.mark(one.practice, words, source, one.origins)
            if missing and self._publish:
                halves.add(one.position)
                self._note(one.position, *_half(missing))
        return halves

    def _renew_rows(self, old: dict[int, "_Old"]) -> None:
        if old:
            rows = Practice.objects.filter(pk__in=old).select_related("locale")
            for practice in rows.prefetch_related(*CHILDREN):
                self._renew(practice, old[practice.pk])

    def _renew(self, practice: Practice, one: "_Old") -> None:
        if obstacle := _obstacle(practice):
            self.report.unchanged += 1
            self._note(one.position, "title", practice.title, "warning", obstacle)
            return
        draft = practice if practice.live else practice.get_latest_revision_as_object()
        before, marked = texts_of(draft), draft.translated
        is_different = differs(draft, one.filling)
        fill(draft, one.filling)
        missing = self._mark_again(draft, before, one)
        is_due = self._publish and not missing
        if missing and self._publish:
            self._note(one.position, *_half(missing))
        if not is_different and draft.translated == marked and (practice.live or not is_due):
            self.report.unchanged += 1
            return
        revision = draft.save_revision(user=self._user, clean=False)
        if is_due:
            revision.publish(user=self._user, log_action=False, skip_permission_checks=True)
        log(practice, "practices.import", user=self._user, revision=revision, content_changed=True)
        self.report.updated += 1

    def _mark_again(
        self, draft: Practice, before: dict[str, Text], one: "_Old"
    ) -> tuple[Text, ...]:
        if draft.is_original:
            return ()
        source = arriving.source_of(draft)
        return arriving.mark(draft, texts_of(draft), source, one.origins, before)

    def _match(self, record: IncomingRecord, first_place: str) -> tuple[str | None, Row | None]:
        try:
            return self._known.match(record, first_place)
        except SpentUid as error:
            message = "This identifier belonged to a practice that was deleted; leave it out."
            raise _Refused("uid", error, message) from error
        except UnknownOriginal as error:
            message = "There is no practice of this identifier or source to be translated."
            raise _Refused("translation_of", error, message) from error

    def _filling(self, record: IncomingRecord, places: tuple[Place, ...]) -> Filling:
        try:
            return filling_of(record, places, self._topics)
        except (OSError, ValueError) as error:
            raise _Refused("images", error, f"A file could not be read: {error}") from error

    def _place(self, incoming: IncomingPlace) -> Place:
        if not is_country(incoming.country_code.upper()):
            message = "This is no ISO 3166-1 code of a country."
            raise _Refused("country_code", incoming.country_code, message)
        return self._places.find_or_make(incoming)

    def _locale(self, language: str) -> Locale:
        if language not in self._locales:
            try:
                self._locales[language] = locale_for(language)
            except ValueError as error:
                raise _Refused("language", language, f"{error}.") from error
        return self._locales[language]

    def _translation_key(self, uid: str) -> UUID:
        if uid not in self._keys:
            row = self._known.original_of(uid)
            stored = row and row.pk and Practice.objects.filter(pk=row.pk)
            key = stored.values_list("translation_key", flat=True).first() if stored else None
            self._keys[uid] = key or uuid4()
        return self._keys[uid]

    def _is_original(self, uid: str, record: IncomingRecord) -> bool:
        first = self._known.original_of(uid)
        if first is None:
            return record.original_language in (None, record.language)
        return not first.is_original and record.original_language == record.language

    def _note(self, position: int, field: str, value: str, level: Level, message: str) -> None:
        self.report.problems.append(IntakeProblem(position, field, value, level, message))


def _half(missing: tuple[Text, ...]) -> tuple[str, str, Level, str]:
    """The note on a translation that is half, as `_Intake._note` takes it."""
    keys = ", ".join(text.key for text in missing)
    return "translation_of", keys, "warning", "Kept as a draft: the original has these, it has not."


def _obstacle(practice: Practice) -> str:
    """Why an import must leave a practice alone, "" where it need not."""
    if practice.first_published_at and not practice.live:
        return "This practice is archived; it stays as it is."
    if practice.live and practice.has_unpublished_changes:
        return "Somebody is working on this practice; it stays as it is."
    return ""

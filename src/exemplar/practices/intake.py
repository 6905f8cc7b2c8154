"""Takes records from outside into the catalogue, many at a time: the import's way in.

A record that is here already is updated, and only where it differs; nothing is doubled. It is all
one transaction: either every record is in, or nothing happened.
"""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from wagtail.models import Locale

from exemplar.core.places import is_country
from exemplar.practices import changes
from exemplar.practices.filling import Filling, filling_of
from exemplar.practices.gazetteering import Places
from exemplar.practices.identity import Known, Row, SpentUid, UnknownOriginal, place_key
from exemplar.practices.incoming import (
    IncomingPlace,
    IncomingRecord,
    IntakeReport,
    problems_of,
)
from exemplar.practices.locales import locale_for
from exemplar.practices.models import Place, Practice, Topic
from exemplar.practices.naming import Names
from exemplar.practices.settling import KnownRow, NewRow, Settling

#: Called after each batch with the number of records read so far.
Progress = Callable[[int], None]

_BATCH = 500


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
    report = IntakeReport()
    try:
        with changes.together():
            intake = _Intake(report, publish=publish, user=user)
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


class _Intake:
    """One import under way: what the catalogue has, and what is to be stored."""

    def __init__(self, report: IntakeReport, *, publish: bool, user: Any) -> None:
        self.report = report
        self._settling = Settling(report, publish=publish, user=user)
        self._known = Known()
        self._places = Places()
        self._names = Names()
        self._topics = {topic.slug: topic for topic in Topic.objects.all()}
        self._keys: dict[str, UUID] = {}
        self._locales: dict[str, Locale] = {}
        self._new: list[NewRow] = []
        self._met: dict[int, KnownRow] = {}

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
                self.report.note(position, refusal.field, refusal.value, "error", refusal.message)
        self._store()

    def _sort_out(self, position: int, record: IncomingRecord) -> None:
        locale = self._locale(record.language)
        places = tuple(self._place(place) for place in record.places)
        first_place = place_key(places[0])
        uid, row = self._match(record, first_place)
        for slug in record.topics or ():
            if slug not in self._topics:
                self.report.note(position, "topics", slug, "warning", "There is no such topic.")
        filling = self._filling(record, places)
        if row is None:
            self._plan_new(position, record, uid, locale, filling, first_place)
            return
        if not row.pk or row.pk in self._met:  # met a moment ago, in this very batch
            self._store()
        row.seen = True
        self._met[row.pk] = KnownRow(position, filling, row.is_original, record.translation)
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
        self._new.append(NewRow(position, practice, filling, row, record.translation))
        self.report.uids.append(uid)

    def _store(self) -> None:
        new, self._new = self._new, []
        met, self._met = self._met, {}
        self._settling.settle(new, met)

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

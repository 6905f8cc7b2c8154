"""Imports files: reads every row, says what is wrong with each, and hands the good ones on.

All or nothing: where one row is refused nothing is stored, unless bad ones are to be skipped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.conf import settings

from exemplar.core.text import clean_line
from exemplar.exchange import incoming
from exemplar.exchange.incoming import Terms
from exemplar.exchange.problems import Problem, Report
from exemplar.exchange.rows import Reader, Row, UnreadableFile
from exemplar.practices import intake, publishing
from exemplar.practices.incoming import IncomingRecord, IntakeReport
from exemplar.practices.intake import Progress
from exemplar.practices.reading import by_uid, topic_scheme
from exemplar.practices.record import PublicPractice

#: The row number of what concerns a file as a whole.
WHOLE_FILE = 0


@dataclass(slots=True)
class Reading:
    """One row as it was understood, with all that is to be said about it.

    `archived` is the reason why a specimen is to be taken away once it was public, else "".
    """

    record: IncomingRecord
    report: Report
    archived: str = ""


@dataclass(slots=True)
class Outcome:
    """What became of an import. `about_files` are problems of no single row."""

    readings: list[Reading]
    about_files: list[Problem]
    counts: IntakeReport = field(default_factory=IntakeReport)

    @property
    def problems(self) -> Iterator[Problem]:
        """Everything that is to be said, file by file and row by row."""
        yield from self.about_files
        for reading in self.readings:
            yield from reading.report

    @property
    def refused(self) -> int:
        """How many rows, and files as a whole, could not be taken."""
        files = sum(problem.level == "error" for problem in self.about_files)
        return files + sum(reading.report.refuses for reading in self.readings)


def import_files(
    files: Iterable[tuple[Path, Reader]],
    *,
    dry_run: bool = False,
    skip_bad: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Read files and publish their records; with `dry_run` only say what would happen.

    `progress` hears after each batch how many records are done. Raises `OSError` where a file
    cannot be opened.
    """
    outcome = Outcome([], [])
    terms = known_terms()
    seen: dict[tuple[str, str], Report] = {}
    for path, reader in files:
        for reading in _readings(path, reader, terms, outcome.about_files):
            _refuse_double(reading, seen)
            outcome.readings.append(reading)
    good = [reading for reading in outcome.readings if not reading.report.refuses]
    # What a translation joins must be there before it.
    good.sort(key=lambda reading: _is_translation(reading.record))
    is_blocked = bool(outcome.refused) and not skip_bad
    is_trial = dry_run or is_blocked
    outcome.counts = intake.accept(
        (_without_files(reading.record) if is_trial else reading.record for reading in good),
        publish=True,
        skip_bad=skip_bad,
        dry_run=is_trial,
        progress=progress,
    )
    _take_over(outcome.counts, good)
    return outcome


def known_terms() -> Terms:
    """What this site knows now."""
    return Terms(
        topics=frozenset(topic.slug for topic in topic_scheme()),
        languages=frozenset(settings.CONTENT_LANGUAGES),
        language_aliases=settings.LANGUAGE_ALIASES,
    )


def _readings(
    path: Path, reader: Reader, terms: Terms, about_files: list[Problem]
) -> Iterator[Reading]:
    whole = Report(clean_line(str(path)), WHOLE_FILE)
    is_empty = True
    try:
        with path.open("rb") as stream:
            for row in reader(stream):
                is_empty = False
                yield _reading(row, path, terms)
        if is_empty:
            whole.warning("", None, "There is no record in this file.")
    except UnreadableFile as error:
        whole.error("", None, str(error))
    about_files += whole


def _reading(row: Row, path: Path, terms: Terms) -> Reading:
    report = Report(clean_line(str(path)), row.number)
    record = incoming.record_of(row, terms, path.parent, report)
    archived = row.values.get(incoming.ARCHIVED) if record.specimen else None
    return Reading(record, report, str(archived or ""))


def _refuse_double(reading: Reading, seen: dict[tuple[str, str], Report]) -> None:
    record, report = reading.record, reading.report
    if not record.uid or report.refuses:
        return
    first = seen.setdefault((record.uid, record.language), report)
    if first is not report:
        message = f"It stands in this language already in {first.file}, row {first.row}."
        report.error("uid", record.uid, message)


def _is_translation(record: IncomingRecord) -> bool:
    has_original = record.original_language not in (None, record.language)
    return has_original or record.translation_of is not None


def _without_files(record: IncomingRecord) -> IncomingRecord:
    # A trial is undone in the database; copies of files in the store would stay.
    return replace(record, images=None, attachments=None)


def _take_over(counts: IntakeReport, good: list[Reading]) -> None:
    for problem in counts.problems:
        report = good[problem.position].report
        if all((said.field, said.message) != (problem.field, problem.message) for said in report):
            report.add(problem)
    accepted = (reading for reading in good if not reading.report.refuses)
    if not counts.stored:
        return
    for reading, uid in zip(accepted, counts.uids, strict=True):
        reading.record = replace(reading.record, uid=uid)
        if reading.archived and isinstance(by_uid(uid), PublicPractice):
            publishing.archive(uid, reason=reading.archived)

"""Turns the rows of a file, of whatever format, into records for the intake.

The list of fields decides what is read and how. What cannot be read is said with its row and field
and never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from exemplar.core.timespan import TimeSpan
from exemplar.exchange import lists, media, origins, places, singles
from exemplar.exchange.problems import Report
from exemplar.exchange.rows import Row
from exemplar.practices.fields import BY_KEY, FIELDS, Field, Kind, Visibility
from exemplar.practices.incoming import IncomingRecord, problems_of


@dataclass(frozen=True, slots=True)
class Terms:
    """What this site knows: its topics' slugs, the languages of practices and their other codes."""

    topics: frozenset[str]
    languages: frozenset[str]
    language_aliases: Mapping[str, str]


#: Keys that are read though they are no public field of their own, or are derived in the record.
_READ_TOO: Final = frozenset({"original_language", "translation_of", "translation", "specimen"})
#: Keys that the import's own output has beside the record's.
_OWN_OUTPUT: Final = frozenset({"excerpt", "problems"})
#: What a specimen may say beside a practice: why it is to be taken away once it was public.
ARCHIVED: Final = "archived"


def record_of(row: Row, terms: Terms, folder: Path, report: Report) -> IncomingRecord:
    """The record of a row as far as it can be read; `report.refuses` says whether it can be taken.

    `folder` is where the paths of pictures and attachments begin.
    """
    if row.fault:
        report.error("", "", row.fault)
        return IncomingRecord(title="", language="", places=())
    _tell_what_is_passed_over(row.values, report)
    values: dict[str, Any] = {
        field.key: _value(field, row.values.get(field.key), terms, folder, report)
        for field in FIELDS
        if _is_read(field)
    }
    record = IncomingRecord(
        title=values.pop("title") or "",
        language=values.pop("language") or "",
        places=places.places(row.values, report),
        translation_of=singles.line(BY_KEY["uid"], row.values.get("translation_of"), report),
        specimen=row.values.get("specimen") is True,
        translation=origins.origins(row.values.get("translation"), report),
        **values,
    )
    _check(record, row.values, report)
    return record


def _is_read(field: Field) -> bool:
    if field.visibility is Visibility.PRIVATE or field.kind is Kind.PLACES:
        return False
    return not field.derived or field.key in _READ_TOO


def _value(field: Field, value: Any, terms: Terms, folder: Path, report: Report) -> Any:
    match field.kind:
        case Kind.RICH_TEXT:
            return singles.section(field, value, report)
        case Kind.YEAR:
            return singles.year(field, value, report)
        case Kind.BOOLEAN:
            return singles.boolean(field, value, report)
        case Kind.LANGUAGE:
            return singles.language(field, value, report, terms.languages, terms.language_aliases)
        case Kind.TOPICS:
            return lists.topics(field, value, report, terms.topics)
        case Kind.LINKS:
            return lists.links(field, value, report)
        case Kind.IMAGES:
            return media.images(field, value, report, folder)
        case Kind.ATTACHMENTS:
            return media.attachments(field, value, report, folder)
        case Kind.IDENTIFIER:
            return singles.line(field, value, report) or None
        case _:
            return singles.line(field, value, report)


def _tell_what_is_passed_over(values: Mapping[str, Any], report: Report) -> None:
    for key, value in values.items():
        if key in BY_KEY:
            if BY_KEY[key].visibility is Visibility.PRIVATE:
                # Its value is not repeated: what is said here may end in a log.
                report.note(key, None, "Private contacts are not imported.")
            elif key == "last_confirmed" and value:
                report.note(key, value, "Only a city's own confirmation sets it; passed over.")
        elif key == ARCHIVED and values.get("specimen") is True:
            continue
        elif key not in _READ_TOO | _OWN_OUTPUT and key not in places.KEYS:
            report.note(key, value, "No field has this name; passed over.")


def _check(record: IncomingRecord, values: Mapping[str, Any], report: Report) -> None:
    for problem in problems_of(record):
        is_said = any(said.field == problem.field for said in report if said.level == "error")
        if not is_said:
            report.add(problem)
    if not record.language and not any(said.field == "language" for said in report):
        report.error("language", "", "A language is required: the code of the text's, such as en.")
    if "specimen" in values and not isinstance(values["specimen"], bool):
        report.error("specimen", values["specimen"], "Write true or false.")
    _check_period(record, report)


def _check_period(record: IncomingRecord, report: Report) -> None:
    if not record.year_text:
        return
    read = TimeSpan.parse(record.year_text)
    given = (record.start_year, record.end_year, record.ongoing)
    if given == (None, None, None):
        if (read.start, read.end, read.ongoing) == given:
            message = "This cannot be read as a period; the words are kept, the years stay unknown."
            report.warning("year_text", record.year_text, message)
    elif given != (read.start, read.end, read.ongoing):
        message = "The years given differ from what these words say; the years count."
        report.note("year_text", record.year_text, message)

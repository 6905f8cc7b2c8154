"""Reads the pictures and attachments of a row: files that lie beside the file that names them.

Nothing is ever fetched from an address, and nothing outside that folder is read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from exemplar.exchange.lists import items, text_in
from exemplar.exchange.problems import Report
from exemplar.practices.fields import Field
from exemplar.practices.incoming import IncomingAttachment, IncomingImage

_IMAGES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})
_ATTACHMENTS: Final = frozenset(
    {".pdf", ".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx", ".csv", ".txt", ".zip"}
)


def images(
    field: Field, value: Any, report: Report, folder: Path
) -> tuple[IncomingImage, ...] | None:
    """Pictures, each with the text for those who do not see it; None: leave those there are."""
    found = []
    for item, file in _files(field, value, report, folder, _IMAGES):
        alt = text_in(item, "alt")
        if alt:
            caption, licence = text_in(item, "caption"), text_in(item, "licence")
            found.append(IncomingImage(file, alt[:300], caption[:300], licence[:200]))
        else:
            report.error(field.key, file.name, "A picture needs alt: what it shows, in a sentence.")
    return tuple(found) or None


def attachments(
    field: Field, value: Any, report: Report, folder: Path
) -> tuple[IncomingAttachment, ...] | None:
    """Documents with their titles; None: leave those there are."""
    found = []
    for item, file in _files(field, value, report, folder, _ATTACHMENTS):
        found.append(IncomingAttachment(file, (text_in(item, "title") or file.name)[:250]))
    return tuple(found) or None


def _files(
    field: Field, value: Any, report: Report, folder: Path, endings: frozenset[str]
) -> Iterator[tuple[dict[str, Any], Path]]:
    for item in items(field, value, report) or []:
        if not isinstance(item, dict):
            report.error(field.key, item, "A file is an object with path.")
        elif path := text_in(item, "path"):
            file = (folder / path).resolve()
            fault = _fault(file, folder.resolve(), endings)
            if fault:
                report.error(field.key, path, fault)
            else:
                yield item, file
        else:
            # An export names the address on this site: what is there stays.
            report.note(field.key, item.get("url"), "Not fetched; name a path to add a file.")


def _fault(file: Path, folder: Path, endings: frozenset[str]) -> str:
    if not file.is_relative_to(folder):
        return "The path must lie in the folder of the imported file or below it."
    if file.suffix.lower() not in endings:
        return f"Files of this kind are not taken; possible are {', '.join(sorted(endings))}."
    return "" if file.is_file() else "There is no such file."

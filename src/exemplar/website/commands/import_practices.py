"""`exemplar import`: take practices in from files, and publish them."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from exemplar.website import configured

if TYPE_CHECKING:
    from exemplar.exchange.importing import Outcome
    from exemplar.practices.intake import Progress

_FORMATS = ("json", "jsonl")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "import",
        help="take practices in from files, and publish them",
        description="Take practices in from files, and publish them. Where one record is refused, "
        "nothing is stored. Exit code: 0 all accepted, 1 some refused, 2 wrong usage.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        metavar="F",
        help=f"{', '.join(_FORMATS)}; told by the file's name if left out",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument(
        "--json",
        action="store_true",
        help="write each record and its problems to standard output, one JSON object a line",
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help="store the good records where others are refused"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import all files as one act and tell each problem; the search follows the change log."""
    for path in arguments.files:
        _require_readable(path)
    configured.start()
    from exemplar.exchange.formats import READERS
    from exemplar.exchange.importing import import_files

    files = [(path, READERS[_format_of(path, arguments.format)]) for path in arguments.files]
    configured.refuse_newer_database()
    with _progress() as progress:
        outcome = import_files(
            files, dry_run=arguments.dry_run, skip_bad=arguments.skip_bad, progress=progress
        )
    _tell(outcome, as_json=arguments.json)
    print(_summary(outcome, dry_run=arguments.dry_run), file=sys.stderr)
    return 1 if outcome.refused else 0


def _require_readable(path: Path) -> None:
    if path.is_dir():
        raise configured.CannotStart(f"{path} is a folder; name the files in it.", code=2)
    if not path.exists():
        raise configured.CannotStart(f"{path}: there is no such file.", code=2)
    if not os.access(path, os.R_OK):
        raise configured.CannotStart(f"{path} may not be read by this account.", code=2)


def _format_of(path: Path, named: str | None) -> str:
    from exemplar.exchange.formats import format_of

    found = named or format_of(path.name)
    if found is None:
        known = ", ".join(_FORMATS)
        message = f"{path}: its name does not tell its format; add --format with one of {known}."
        raise configured.CannotStart(message, code=2)
    return found


@contextmanager
def _progress() -> "Iterator[Progress | None]":
    """A count that moves on a terminal, and nothing in a log or a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} records"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done: bar.update(task, completed=done)


def _tell(outcome: "Outcome", *, as_json: bool) -> None:
    from exemplar.exchange import preview
    from exemplar.exchange.jsonrecord import text_of

    for problem in outcome.problems:
        if problem.level != "note" or not as_json:
            print(problem, file=sys.stderr)
    if as_json:
        for reading in outcome.readings:
            print(text_of(preview.object_of(reading.record, reading.report)))


def _summary(outcome: "Outcome", *, dry_run: bool) -> str:
    counts, refused = outcome.counts, outcome.refused
    would = "would be " if not counts.stored else ""
    read = len(outcome.readings)
    told = (
        f"{read} record{'' if read == 1 else 's'} read: {counts.created} {would}added, "
        f"{counts.updated} {would}updated, {counts.unchanged} unchanged, {refused} refused."
    )
    if dry_run:
        return f"{told} This was a trial; nothing was stored."
    if not counts.stored:
        return f"{told} Nothing was stored: mend the refused ones, or add --skip-bad."
    return told

"""`exemplar export`: write every published practice to a file."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from exemplar.website import configured

_FORMATS = ("json", "jsonl")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "export",
        help="write every published practice to a file",
        description="Write every published practice, one record a language, to a file that "
        "`exemplar import` reads back.",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="- for standard output")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        metavar="F",
        help=f"{', '.join(_FORMATS)}; told by the file's name if left out, else jsonl",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file as one act: where something fails, what was there before stays."""
    configured.start()
    from django.conf import settings

    from exemplar.exchange.exporting import WRITERS, public_objects
    from exemplar.exchange.formats import format_of
    from exemplar.exchange.site import Site

    site = Site(settings.BASE_URL, tuple(settings.INTERFACE_LANGUAGES), settings.WAGTAIL_SITE_NAME)
    name = arguments.format or format_of(arguments.file.name) or "jsonl"
    text = WRITERS[name](public_objects(site))
    if str(arguments.file) == "-":
        sys.stdout.writelines(text)
        return 0
    try:
        _write(arguments.file, text)
    except OSError as error:
        raise configured.CannotStart(
            f"{arguments.file} cannot be written: {error.strerror}."
        ) from error
    print(f"{arguments.file} is written.", file=sys.stderr)
    return 0


def _write(path: Path, text: Iterable[str]) -> None:
    if path.exists() and not path.is_file():  # a pipe or a device is written to, not replaced
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(text)
        return
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            file.writelines(text)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)

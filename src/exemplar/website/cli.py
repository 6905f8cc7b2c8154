"""The command `exemplar`. Exit codes: 0 done, 1 not done, 2 wrong usage or setting.

Each command is a module of `commands` with `register(subparsers)` and `run(arguments) -> int`. They
import Django only in `run`, so that `--help`, `--version` and mistyped commands answer at once.
"""

import argparse
import errno
import sys
from collections.abc import Sequence
from importlib.metadata import version

from exemplar.website.commands import (
    create_editor,
    doctor,
    editor_code,
    export_practices,
    import_practices,
    migrate,
    move_database,
    reindex,
    serve,
    worker,
)
from exemplar.website.configured import CannotStart

#: In the order in which `exemplar --help` lists them.
COMMANDS = (
    serve,
    worker,
    migrate,
    import_practices,
    export_practices,
    reindex,
    move_database,
    create_editor,
    editor_code,
    doctor,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; `arguments` as on the command line, without the program's name."""
    parsed = parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except CannotStart as error:
        print(error, file=sys.stderr)  # noqa: T201
        return error.code
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # only those of disk and database are answered here
        remedy = _remedy_of_disk(error) or _remedy_of_database(error)
        if not remedy:
            raise
        print(remedy, file=sys.stderr)  # noqa: T201
        return 1


def parser() -> argparse.ArgumentParser:
    """The whole command line; a test compares it with docs/configuration.md."""
    whole = argparse.ArgumentParser(prog="exemplar", description="The good-practice catalogue.")
    whole.add_argument("--version", action="version", version=f"exemplar {version('exemplar')}")
    subparsers = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(subparsers)
    return whole


def _remedy_of_disk(error: Exception) -> str:
    """What to do about a full disk, "" for whatever else went wrong."""
    if not isinstance(error, OSError) or error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return ""
    target = error.filename2 or error.filename
    where = f" {target} could not be written." if target else ""
    return f"The disk is full.{where} Free some room on it, then run this again."


def _remedy_of_database(error: Exception) -> str:
    """What to do about a database that failed a command, "" when it is well and has room."""
    if "django" not in sys.modules:
        return ""
    from django.conf import settings
    from django.db import DatabaseError, connection

    from exemplar.website.health import database, folder, postgresql

    if not isinstance(error, DatabaseError):
        return ""
    remedy = connection.vendor == "postgresql" and postgresql.remedy_of(str(error))
    if remedy:
        return f"The database refused: {str(error).strip()}\n{remedy}"
    findings = folder.examine(settings.DATA_DIR) + database.examine()
    wrong = [finding for finding in findings if finding.level == "error"]
    return "\n".join(f"{finding.message}. {finding.remedy}" for finding in wrong)


if __name__ == "__main__":
    sys.exit(main())

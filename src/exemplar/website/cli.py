"""The command `exemplar`. Exit codes: 0 done, 1 not done, 2 wrong usage or setting.

Each command is a module of `commands` with `register(subparsers)` and `run(arguments) -> int`. They
import Django only in `run`, so that `--help`, `--version` and mistyped commands answer at once.
"""

import argparse
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
    except Exception as error:  # only those of the database are answered here
        remedy = _remedy_of_database(error)
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


def _remedy_of_database(error: Exception) -> str:
    """What to do about a database that failed a command, "" when the database is well."""
    if "django" not in sys.modules:
        return ""
    from django.db import DatabaseError

    from exemplar.website.health import database

    if not isinstance(error, DatabaseError):
        return ""
    wrong = [finding for finding in database.examine() if finding.level == "error"]
    return "\n".join(f"{finding.message}. {finding.remedy}" for finding in wrong)


if __name__ == "__main__":
    sys.exit(main())

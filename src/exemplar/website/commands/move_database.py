"""`exemplar move-database`: from SQLite to PostgreSQL, with a check that nothing was lost."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from exemplar.website import configured

if TYPE_CHECKING:
    from exemplar.website.moving.copying import Progress


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "move-database",
        help="copy everything from SQLite into an empty PostgreSQL",
        description="Copy everything from SQLite into an empty PostgreSQL, compare both, and leave "
        "the old one as it is. Stop Exemplar before, set DATABASE_URL to the new address after.",
    )
    parser.add_argument(
        "address", metavar="ADDRESS", help="postgres://user:password@host:5432/name"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Copy all rows as one transaction; the index and the media stay where they are."""
    address = arguments.address
    _require_postgresql(address)
    configured.start()
    _require_at_rest()
    from exemplar.website import services
    from exemplar.website.moving import copying, target

    try:
        target.connect(address)
        target.require_empty()
        target.manage(address, "migrate", "--verbosity", "0")
        with _progress() as progress:
            moved = copying.copy_all(progress)
        target.manage(address, "update_index", "--verbosity", "0")
    except target.NotMoved as error:
        raise configured.CannotStart(str(error)) from error
    print(f"{moved.rows:,} rows of {len(moved.tables)} tables were moved and found equal.")
    print(f"Now set DATABASE_URL={services.without_password(address)} and start Exemplar.")
    return 0


def _require_postgresql(address: str) -> None:
    from exemplar.website import services

    remedy = services.remedy_for("DATABASE_URL", address)
    if remedy or not address.startswith("postgres"):
        given = services.without_password(address)
        remedy = remedy or "Write it like postgres://user:password@host:5432/name."
        raise configured.CannotStart(f"{given} is no address of a PostgreSQL. {remedy}", code=2)


def _require_at_rest() -> None:
    """Raises `CannotStart` where there is nothing to move, or somebody still works there."""
    from django.db import connection

    from exemplar.jobs import state
    from exemplar.website.health import database

    if connection.vendor != "sqlite":
        raise configured.CannotStart(
            "DATABASE_URL names no SQLite. Between two PostgreSQL use pg_dump and pg_restore."
        )
    schema = database.schema()
    if schema.level == "error":
        raise configured.CannotStart(f"{schema.message}. {schema.remedy}")
    runner = state.read().runner
    if runner:
        raise configured.CannotStart(
            f"Exemplar is running ({runner}), and what is written meanwhile would be lost. Stop "
            "it first; after a crash, wait for 15 seconds."
        )


@contextmanager
def _progress() -> "Iterator[Progress]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    from exemplar.website.moving.copying import SOURCE
    from exemplar.website.moving.tables import all_tables

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(file=sys.stderr)
    with Bar(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=sum(table.count(SOURCE) for table in all_tables()))
        yield lambda name, done: bar.update(task, description=name, completed=done)

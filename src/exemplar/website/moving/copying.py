"""Copies every table into another database, in one transaction, and compares before it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from exemplar.website.moving.tables import CHUNK, Content, Row, Table, all_tables
from exemplar.website.moving.target import ALIAS, NotMoved

SOURCE = "default"

#: Told of each step: the table's name and how many rows of all are done.
Progress = Callable[[str, int], None]


@dataclass
class Moved:
    """What was copied and found equal: the content of each table by its name."""

    tables: dict[str, Content] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """All rows together."""
        return sum(content.rows for content in self.tables.values())


def copy_all(progress: Progress) -> Moved:
    """Copy, compare, keep. Raises `NotMoved`, after which the new database is as before.

    Nobody writes to the old one meanwhile: SQLite's transactions shut others out."""
    moved, done = Moved(), 0
    tables = all_tables()
    with transaction.atomic(using=SOURCE), transaction.atomic(using=ALIAS):
        _empty(connections[ALIAS], tables)
        for table in tables:
            moved.tables[table.name] = _copy(table, lambda rows: progress(table.name, done + rows))  # noqa: B023
            done += moved.tables[table.name].rows
        _check_references(connections[ALIAS])
        for table in tables:
            _compare(table, moved.tables[table.name])
        _reset_numbering(tables)
    return moved


def _empty(target: BaseDatabaseWrapper, tables: list[Table]) -> None:
    """Take away what the migrations put there: the old database has its own, edited since."""
    names = ", ".join(target.ops.quote_name(table.name) for table in tables)
    with target.cursor() as cursor:
        cursor.execute(f"TRUNCATE {names} CASCADE")


def _copy(table: Table, progress: Callable[[int], None]) -> Content:
    content = Content()
    rows = table.rows(SOURCE)
    while chunk := list(islice(rows, CHUNK)):
        _insert(table, chunk)
        for row in chunk:
            content = content.with_row(row)
        progress(content.rows)
    return content


def _insert(table: Table, rows: list[Row]) -> None:
    try:
        _insert_at_once(table, rows)
    except (DataError, IntegrityError) as error:
        if len(rows) > 1:  # one by one, to name the one that does not fit
            for row in rows:
                _insert(table, [row])
        key = dict(zip(table.fields, rows[0], strict=True)).get(table.model._meta.pk)
        raise NotMoved(
            f"The row {key} of the table {table.name} does not fit into the new database: "
            f"{str(error).strip()}\nMend it where it is, then run this again; nothing was moved."
        ) from error


def _insert_at_once(table: Table, rows: list[Row]) -> None:
    target = connections[ALIAS]
    quoted = target.ops.quote_name
    columns = ", ".join(quoted(str(column.column)) for column in table.fields)
    places = ", ".join(["%s"] * len(table.fields))
    statement = f"INSERT INTO {quoted(table.name)} ({columns}) VALUES ({places})"  # noqa: S608
    values = [
        [
            column.get_db_prep_save(value, target)
            for column, value in zip(table.fields, row, strict=True)
        ]
        for row in rows
    ]
    with transaction.atomic(using=ALIAS), target.cursor() as cursor:
        cursor.executemany(statement, values)


def _check_references(target: BaseDatabaseWrapper) -> None:
    try:
        with target.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        raise NotMoved(
            f"A row refers to another that is not there: {str(error).strip()}\n"
            "Mend it in the old database, then run this again; nothing was moved."
        ) from error


def _compare(table: Table, expected: Content) -> None:
    """Read back what arrived. Raises `NotMoved` where a row or a value differs."""
    arrived = Content()
    for row in table.rows(ALIAS):
        arrived = arrived.with_row(row)
    if arrived != expected:
        raise NotMoved(
            f"The table {table.name} did not arrive whole: {expected.rows:,} rows were read and "
            f"{arrived.rows:,} found, or a value differs. Nothing was moved; please report this."
        )


def _reset_numbering(tables: list[Table]) -> None:
    """Let each table go on numbering after its last row."""
    target = connections[ALIAS]
    models = [table.model for table in tables]
    with target.cursor() as cursor:
        for statement in target.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)

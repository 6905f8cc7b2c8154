"""The database: does it answer, and does its schema fit the code?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from exemplar.website.health import postgresql
from exemplar.website.health.finding import Finding


def examine() -> list[Finding]:
    """Whether it answers and, if so, whether it is migrated as far as this code and no further."""
    answer = answering()
    return [answer] if answer.level == "error" else [answer, schema()]


def answering() -> Finding:
    """Whether one small question is answered."""
    try:
        if connection.vendor == "postgresql":
            return postgresql.condition(connection)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        message = str(error).strip()
        return Finding(
            "database", "error", f"The database does not answer: {message}", _remedy(message)
        )
    return Finding("database", "ok", f"{connection.vendor} answers")


def _remedy(message: str) -> str:
    if connection.vendor == "postgresql":
        usual = "Check DATABASE_URL, and that PostgreSQL runs there: systemctl status postgresql"
        return postgresql.remedy_of(message) or usual
    return "Check DATABASE_URL, and that the file of the database belongs to this user."


def schema() -> Finding:
    """Whether every migration of this code is applied, and none that it does not know."""
    executor = MigrationExecutor(connection)
    known, applied = set(executor.loader.disk_migrations), set(executor.loader.applied_migrations)
    ours = {app for app, _ in known}
    newer = sorted(f"{app}.{name}" for app, name in applied - known if app in ours)
    if newer and not _are_replaced(executor, newer):
        return Finding(
            "schema",
            "error",
            f"The database is newer than this version of Exemplar: it has {newer[-1]}",
            "Install the version that made it, or a later one, or restore a backup of before.",
        )
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return Finding(
            "schema",
            "error",
            f"The database is {len(missing)} migration(s) behind this version of Exemplar",
            "Run: exemplar migrate",
        )
    return Finding("schema", "ok", "Fits this version")


def _are_replaced(executor: MigrationExecutor, names: list[str]) -> bool:
    """Migrations that a later, squashed one stands for are gone from disk by intent."""
    replaced = {
        f"{app}.{name}"
        for migration in executor.loader.disk_migrations.values()
        for app, name in migration.replaces
    }
    return set(names) <= replaced

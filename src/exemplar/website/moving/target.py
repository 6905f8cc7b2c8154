"""The database that an installation moves to: named, brought to this schema, found empty."""

import os
import subprocess
import sys
from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connections
from django.db.models import Model

from exemplar.website import services
from exemplar.website.health import postgresql

#: Its name among Django's databases while a command moves to it.
ALIAS = "target"

#: Where one of these has a row, somebody has begun to work there.
_BEGUN = ("auth.User", "practices.Practice", "practices.IssuedUid", "wagtailcore.Revision")


class NotMoved(Exception):
    """Why nothing was moved and what to do; the database moved from is as it was."""


def connect(address: str) -> None:
    """Make the database at `address` known to Django as `ALIAS`. Raises `NotMoved`."""
    # What Django fills in for every database, with the target's own in place of it.
    connections.databases[ALIAS] = {
        **connections.databases["default"],
        **services.database(address),
    }
    try:
        found = postgresql.condition(connections[ALIAS])
    except DatabaseError as error:
        message = str(error).strip()
        remedy = postgresql.remedy_of(message).replace("DATABASE_URL", "the address")
        raise NotMoved(f"The new database does not answer: {message}\n{remedy}".strip()) from error
    if found.level == "error":
        raise NotMoved(f"{found.message}. {found.remedy}")


def require_empty() -> None:
    """Raises `NotMoved` where it holds anything but what `exemplar migrate` makes."""
    tables = set(connections[ALIAS].introspection.table_names())
    ours = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    strange = sorted(tables - ours - {"django_migrations"})
    if strange:
        raise NotMoved(
            f"The new database is not empty: it has the table {strange[0]}, which is another "
            "program's. Make one for Exemplar alone: createdb --encoding=UTF8 NAME"
        )
    for model in _begun(tables):
        count = model._base_manager.using(ALIAS).count()
        if count:
            raise NotMoved(
                f"The new database is not empty: it has {count:,} row(s) in "
                f"{model._meta.db_table}. Nothing was touched. Name an empty one: "
                "createdb --encoding=UTF8 NAME"
            )


def manage(address: str, *command: str) -> None:
    """Run one of Django's commands there, in a process that knows no other database.

    Some tables differ between databases, and which is decided when the code is loaded. Raises
    `NotMoved` with what the command said."""
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-m", "django", *command],
        env={
            **os.environ,
            "DATABASE_URL": address,
            "DATA_DIR": str(settings.DATA_DIR),
            "DJANGO_SETTINGS_MODULE": "exemplar.website.settings",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip() or "It said nothing").splitlines()[-1]
        remedy = postgresql.remedy_of(last)
        raise NotMoved(f"{' '.join(command)} failed in the new database: {last}\n{remedy}".strip())


def _begun(tables: set[str]) -> Iterator[type[Model]]:
    models = (apps.get_model(name) for name in _BEGUN)
    return (model for model in models if model._meta.db_table in tables)

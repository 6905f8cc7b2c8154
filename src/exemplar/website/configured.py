"""Brings Django up with our settings, or says what keeps it from that."""

import os


class CannotStart(Exception):
    """What the operator must do first; `code` is the exit code (2: a wrong setting or usage)."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def configure() -> None:
    """Name the settings module, unless the caller already named another."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exemplar.website.settings")


def start() -> None:
    """Check the environment, then load Django, which takes a second or two.

    Raises `CannotStart` for a wrong value or a data folder that cannot be used."""
    from exemplar.website import data_folder, environment

    try:
        values = environment.read(os.environ)
        data_folder.prepare(values.data_dir)
        if not values.secret_key:
            data_folder.secret_key(values.data_dir)
    except environment.WrongValue as error:
        raise CannotStart(str(error), code=2) from error
    except data_folder.DataFolderUnusable as error:
        raise CannotStart(str(error)) from error
    configure()
    import django

    django.setup()


def refuse_newer_database() -> None:
    """For commands that write: what they do not know of a later version's schema they would harm.

    Raises `CannotStart`; after `start`."""
    from exemplar.website.health import database

    schema = database.schema()
    if schema.level == "error" and "newer" in schema.message:
        raise CannotStart(f"{schema.message}. {schema.remedy}")

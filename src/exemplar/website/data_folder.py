"""The folder that holds everything an installation has: made private, with its secret key."""

import errno
import os
import secrets
from pathlib import Path


class DataFolderUnusable(Exception):
    """The folder cannot be made or written; the text says why and what to do."""


def prepare(folder: Path) -> None:
    """Make the folder, for its owner alone, if it is not there. Raises `DataFolderUnusable`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderUnusable(_message(folder, "cannot be made", error)) from error


def secret_key(folder: Path) -> str:
    """The key that signs sessions and links, made at the first start and readable by its owner
    alone. Raises `DataFolderUnusable`."""
    path = folder / "secret.key"
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(48))
        return path.read_text("ascii").strip()
    except OSError as error:
        raise DataFolderUnusable(_message(folder, "cannot be used", error)) from error


def _write_once(path: Path, text: str) -> None:
    """Write whole or not at all; of several processes that start together, the first one wins."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _message(folder: Path, what: str, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"The data folder {folder} {what}: the disk is full. Free some room on it."
    return (
        f"The data folder {folder} {what}: {error.strerror}. Set DATA_DIR to a folder that "
        "the user running Exemplar owns, or give it this one: "
        f"chown -R $(id -un) {folder}"
    )

"""The data folder: is it there, ours, private, writable, with room?"""

import os
import shutil
import stat
from pathlib import Path

from exemplar.website.health.finding import Finding, Level

#: A page of results is small, but SQLite needs room to move and images come unasked.
LITTLE_ROOM = 200 * 1024 * 1024
NO_ROOM = 20 * 1024 * 1024


def examine(folder: Path) -> list[Finding]:
    """Owner, mode, writing and room; the first two only where the system knows them."""
    return [_owner(folder), _mode(folder), _writing(folder), _room(folder)]


def _owner(folder: Path) -> Finding:
    owner, ours = folder.stat().st_uid, os.geteuid()
    if owner == ours:
        return Finding("data folder's owner", "ok", f"{folder} belongs to this user")
    # As root one may write everywhere, and leaves files that the service's own user can't.
    return Finding(
        "data folder's owner",
        "warning" if ours == 0 else "error",
        f"{folder} belongs to user {owner}, and this process runs as user {ours}",
        f"Run Exemplar as user {owner}, or: chown -R {ours} {folder}",
    )


def _mode(folder: Path) -> Finding:
    mode = stat.S_IMODE(folder.stat().st_mode)
    if not mode & 0o077:
        return Finding("data folder's mode", "ok", "Closed to other users")
    return Finding(
        "data folder's mode",
        "warning",
        f"{folder} is open to other users (mode {mode:o}); it holds private contacts",
        f"chmod 700 {folder}",
    )


def _writing(folder: Path) -> Finding:
    probe = folder / f".probe-{os.getpid()}"
    try:
        probe.write_bytes(b"\0" * 65536)
    except OSError as error:
        return Finding(
            "data folder's writing",
            "error",
            f"Nothing can be written to {folder}: {error.strerror}",
            f"Free some room, or give this user the folder: chown -R {os.geteuid()} {folder}",
        )
    finally:
        probe.unlink(missing_ok=True)
    return Finding("data folder's writing", "ok", "Files can be written")


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    message = f"{free // (1024 * 1024):,} MB free at {folder}"
    if free >= LITTLE_ROOM:
        return Finding("room on the disk", "ok", message)
    level: Level = "error" if free < NO_ROOM else "warning"
    return Finding("room on the disk", level, message, "Free some room or enlarge the disk.")

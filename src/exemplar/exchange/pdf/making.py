"""PDFs made one at a time outside the web server's process, and kept for as long as they are true.

A file is named after what went into it: text, pictures, style and the program's version. So a
change of any of them makes a new one, and what it replaces is deleted.
"""

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from exemplar.exchange.pdf import child
from exemplar.exchange.pdf.document import Document, written

log = logging.getLogger(__name__)

WAITS: Final = 10.0
"""Seconds to wait for a PDF that another reader asked for; then this one is asked to come back."""
TAKES: Final = 60.0
"""Seconds after which a child is given up."""
KEPT: Final = 1000
"""Files; a practice makes one of some 40 kB for each language in which it is asked for."""


class NoPdf(Exception):
    """There is no PDF now; the text says why, for the log and for operators."""


def made(document: Document, folder: Path, name: str) -> bytes:
    """The PDF of a document, made or kept in `folder`; `name` is that of the text it shows, in all
    its editions. Raises `NoPdf`."""
    file = folder / f"{name}.{document.fingerprint()}.pdf"
    found = _read(file)
    if found is not None:
        return found
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=WAITS, mode=0o600):
            found = _read(file)  # Whoever held the lock may have made the very same.
            if found is None:
                found = _made(document)
                _keep(file, found)
                _prune(folder, name, file)
            return found
    except Timeout as error:
        raise NoPdf("Another PDF is being made") from error


def _made(document: Document) -> bytes:
    command = [sys.executable, "-P", "-m", child.__name__]
    try:
        done = subprocess.run(  # noqa: S603 (our own program; the document goes by a pipe)
            command, input=written(document), capture_output=True, timeout=TAKES, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NoPdf(f"A PDF took more than {TAKES:.0f} seconds") from error
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode == child.PARTS_MISSING:
        raise NoPdf(f"Packages are missing: {said}")
    if done.returncode or not done.stdout.startswith(b"%PDF-"):
        raise NoPdf(f"Making a PDF ended with code {done.returncode}: {said[-2000:]}")
    return done.stdout


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _keep(file: Path, content: bytes) -> None:
    """Whole or not at all; a full disk costs the file its keeping and the reader nothing."""
    draft = file.with_suffix(".new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(content)
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        log.warning("A PDF could not be kept: %s", error)


def _prune(folder: Path, name: str, newest: Path) -> None:
    """Delete older editions of the same text, and the oldest files of all beyond `KEPT`."""
    files = sorted(folder.glob("*.pdf"), key=lambda file: file.stat().st_mtime, reverse=True)
    for position, file in enumerate(files):
        is_older_edition = file.name.startswith(f"{name}.") and file != newest
        if is_older_edition or position >= KEPT:
            file.unlink(missing_ok=True)

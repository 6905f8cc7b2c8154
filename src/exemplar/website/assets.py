"""Our own style sheets, scripts and pictures: compressed, each named after its content.

They are few, so that a server makes the folder at its first start, in a moment, for a checkout and
an installed wheel alike. Wagtail's thousand files are served as its package has them, and carry a
version in their query (decision 10).
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.storage import CompressedManifestStaticFilesStorage

PACKAGE = Path(__file__).resolve().parent.parent

#: An SVG may hold styles, and as a page of its own it may do nothing else.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def root(data_dir: Path) -> Path:
    """Where the prepared files are kept; another folder as soon as one of them changes."""
    digest = hashlib.sha256()
    for folder, path in _sources():
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return data_dir / "assets" / digest.hexdigest()[:16]


def prepare(target: Path) -> None:
    """Make the folder, whole or not at all; nothing when it is there."""
    if target.is_dir():
        return
    draft = target.with_name(f".{target.name}-{os.getpid()}")
    try:
        _prepare(draft)
    except BaseException:  # half a folder would fill a disk that may be full already
        shutil.rmtree(draft, ignore_errors=True)
        raise
    try:
        draft.rename(target)
    except OSError:  # another process was faster
        shutil.rmtree(draft)


def _prepare(draft: Path) -> None:
    names = []
    for folder, path in _sources():
        name = path.relative_to(folder)
        (draft / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, draft / name)
        names.append(name.as_posix())
    storage = CompressedManifestStaticFilesStorage(location=str(draft))
    found = {name: (StaticFilesStorage(location=str(draft)), name) for name in names}
    for name, _, outcome in storage.post_process(found):
        if isinstance(outcome, Exception):
            raise ValueError(f"{name} cannot be prepared") from outcome


class Storage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Knows the prepared name of our own files; the names of others stay as they are."""

    def __init__(self) -> None:
        prepare(Path(settings.STATIC_ROOT))
        super().__init__()

    def stored_name(self, name: str) -> str:
        """The name with the fingerprint, of our own files."""
        known: str | None = self.hashed_files.get(self.hash_key(name))
        return known or name


class Assets(WhiteNoiseMiddleware):  # type: ignore[misc]
    """Answers for `/static/` before anything else has work with the request."""

    def __init__(self, *arguments: object, **options: object) -> None:
        prepare(Path(settings.STATIC_ROOT))
        super().__init__(*arguments, **options)


def add_headers(headers: dict[str, str], path: str, url: str) -> None:
    """For WhiteNoise: what the middleware behind it would have added."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Content-Security-Policy"] = POLICY


def _sources() -> list[tuple[Path, Path]]:
    """Every file with the static folder that it is in, in a stable order."""
    return [
        (folder, path)
        for folder in sorted(PACKAGE.glob("*/static"))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]

"""A disk that fills up while the index is written, as small as it takes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import NotWritten
from exemplar.search.query import SearchQuery
from tests.search.a_document import a_document

TODAY = date(2026, 5, 5)
KILOBYTES_LEFT = (0, 1, 4, 8, 16, 24, 32, 40, 48, 64)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("Only root can make a small disk")
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(tmp_path)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode != 0:
        pytest.skip("No disk can be mounted here")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


def _leave(disk: Path, kilobytes: int) -> None:
    """Fill the disk but for that much."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    filler.write_bytes(bytes(shutil.disk_usage(disk).free - kilobytes * 1024))


def test_a_full_disk_is_told_and_leaves_the_index_as_it_was(disk: Path) -> None:
    engine = EmbeddedEngine(disk / "index")
    documents = [a_document(f"u{n}", "Sport") for n in range(200)]
    engine.replace_all(documents, cursor=1)
    for kilobytes in KILOBYTES_LEFT:
        _leave(disk, kilobytes)
        with pytest.raises(NotWritten, match=r"stays as it was: .*\w"):
            engine.replace_all([*documents, *(a_document(f"v{n}") for n in range(2000))], cursor=2)
        if kilobytes < 16:
            with pytest.raises(NotWritten, match="No space left on device"):
                engine.update([a_document("u3", "Music")], [], cursor=2)
        assert EmbeddedEngine(disk / "index").search(SearchQuery("sport"), today=TODAY).total == 200
        assert len([entry for entry in (disk / "index").iterdir() if entry.is_dir()]) == 1
    (disk / "filler").unlink()
    engine.update([a_document("u3", "Music")], [], cursor=2)
    assert engine.search(SearchQuery("sport"), today=TODAY).total == 199

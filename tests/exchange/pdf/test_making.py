"""PDFs made in a process of their own and kept."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from exemplar.exchange.pdf import document, making
from exemplar.exchange.pdf.making import NoPdf, made
from tests.exchange.pdf.a_document import a_document, needs_parts


def names(folder: Path) -> set[str]:
    """The kept files."""
    return {file.name for file in folder.glob("*.pdf")}


@needs_parts
def test_a_pdf_is_made_once_and_an_edition_replaces_the_one_before(tmp_path: Path) -> None:
    folder = tmp_path / "pdf"
    first = made(a_document(), folder, "A.en")
    assert first.startswith(b"%PDF-")
    assert folder.stat().st_mode & 0o077 == 0
    (kept,) = folder.glob("*.pdf")
    kept.write_bytes(b"%PDF-kept")
    assert made(a_document(), folder, "A.en") == b"%PDF-kept"
    made(a_document("<h1>Other</h1>"), folder, "A.en")
    made(a_document(), folder, "A.fr")
    assert not kept.exists()
    assert {name.rsplit(".", 2)[0] for name in names(folder)} == {"A.en", "A.fr"}


def test_the_oldest_files_go_when_there_are_too_many(tmp_path: Path) -> None:
    for age in range(making.KEPT + 5):
        file = tmp_path / f"{age}.en.x.pdf"
        file.touch()
        os.utime(file, (10_000 - age, 10_000 - age))
    making._prune(tmp_path, "none", tmp_path / "0.en.x.pdf")
    assert len(names(tmp_path)) == making.KEPT
    assert "0.en.x.pdf" in names(tmp_path)


def test_who_waits_too_long_is_asked_to_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "WAITS", 0.05)
    with FileLock(tmp_path / "lock"), pytest.raises(NoPdf, match="Another"):
        made(a_document(), tmp_path, "A.en")


def test_missing_parts_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no fc-list, so no font is known
    with pytest.raises(NoPdf, match="fonts-noto-core"):
        made(a_document(), tmp_path, "A.en")
    assert names(tmp_path) == set()


@needs_parts
def test_a_document_without_measure_ends_with_its_own_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "TAKES", 3.0)
    with pytest.raises(NoPdf):
        made(a_document("<table>" + "<tr><td>a<td>b" * 200_000), tmp_path, "A.en")


def test_a_document_is_read_as_it_was_written() -> None:
    asked = a_document("<p>مدن</p>", languages=("en", "ar"), pictures={"a": b"\x00\xff"})
    assert document.read(document.written(asked)) == asked
    assert asked.fingerprint() != replace(asked, pictures={"a": b""}).fingerprint()

"""`exemplar export` writes what `exemplar import` reads back without a change."""

import json
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from exemplar.practices import changes
from exemplar.website.cli import main

ROW = '{"title":"Open doors","language":"en","country_code":"IT","city":"Turin","impact":"A & B"}'


@pytest.fixture
def imported(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(ROW)
    main(["import", str(tmp_path / "in.jsonl")])


@pytest.mark.django_db
@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("name", ["out.json", "out.jsonl"])
def test_an_export_comes_in_and_out_again_unchanged(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    assert main(["export", str(file)]) == 0
    before, seq = file.read_text(encoding="utf-8"), changes.last_seq()
    assert main(["import", str(file)]) == 0
    assert main(["export", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == before
    assert changes.last_seq() == seq


@pytest.mark.django_db
@pytest.mark.usefixtures("imported")
def test_it_may_go_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["export", "-"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["title"], record["impact"]) == ("Open doors", "<p>A &amp; B</p>")


@pytest.mark.django_db
def test_where_it_cannot_write_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tmp_path / "none/out.jsonl")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.django_db
@pytest.mark.usefixtures("imported")
def test_a_device_is_written_to_and_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("This system has no /dev/full")
    assert main(["export", str(full)]) == 1
    assert "No space left on device" in capsys.readouterr().err
    assert full.is_char_device()


@pytest.mark.django_db
@pytest.mark.usefixtures("imported")
def test_a_full_disk_is_told_with_its_remedy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("This system has no /dev/full")
    with suppress(OSError), full.open("w", buffering=1) as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["export", "-"]) == 1
    assert "The disk is full. Free some room" in capsys.readouterr().err

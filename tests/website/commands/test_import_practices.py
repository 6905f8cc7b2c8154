"""`exemplar import` on the command line: what it says where, and how it ends."""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from exemplar.practices.reading import public_uids
from exemplar.website.cli import main

PLACE = '"language":"en","country_code":"IT","city":"Turin"'
GOOD = f'{{"title":"Open doors",{PLACE},"purpose":"Come in."}}'
BAD = f'{{"title":"",{PLACE}}}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "practices.jsonl"


@pytest.mark.django_db
def test_practices_go_in_and_are_counted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(GOOD)
    assert main(["import", str(file)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "1 record read: 1 added, 0 updated, 0 unchanged, 0 refused.\n")
    assert len(public_uids()) == 1


@pytest.mark.django_db
def test_a_database_of_a_later_version_is_left_as_it_is(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    MigrationRecorder(connection).record_applied("practices", "9999_later")
    file.write_text(GOOD)
    assert main(["import", str(file)]) == 1
    assert "newer than this version of Exemplar: it has practices.9999_later" in (
        capsys.readouterr().err
    )
    assert public_uids() == []


@pytest.mark.django_db
def test_a_refused_row_is_named_and_nothing_is_stored(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(f"{GOOD}\n{BAD}\n")
    assert main(["import", str(file)]) == 1
    err = capsys.readouterr().err
    assert f"{file}, row 2: error: title: A title is required." in err
    assert "Nothing was stored" in err
    assert public_uids() == []
    assert main(["import", "--skip-bad", str(file)]) == 1
    assert len(public_uids()) == 1


@pytest.mark.django_db
def test_json_alone_goes_to_standard_output(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(f"{GOOD}\n{BAD}\n")
    assert main(["import", "--json", "--dry-run", str(file)]) == 1
    out, err = capsys.readouterr()
    good, bad = (json.loads(line) for line in out.splitlines())
    assert (good["city"], good["excerpt"], good["problems"]) == ("Turin", "Come in.", [])
    assert [problem["level"] for problem in bad["problems"]] == ["error"]
    assert "This was a trial" in err
    assert public_uids() == []


@pytest.mark.django_db
def test_the_format_may_be_named(tmp_path: Path) -> None:
    file = tmp_path / "practices.txt"
    file.write_text(f"[{GOOD}]")
    assert main(["import", "--format", "json", str(file)]) == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [("none.jsonl", "no such file"), (".", "is a folder"), ("practices.txt", "--format")],
)
def test_wrong_usage_is_said_in_a_sentence(
    name: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "practices.txt").write_text(GOOD)
    assert main(["import", str(tmp_path / name)]) == 2
    assert said in capsys.readouterr().err

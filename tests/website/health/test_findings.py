from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from exemplar.website.health import background, database, folder


def _levels(found: Path) -> dict[str, str]:
    return {finding.name: finding.level for finding in folder.examine(found)}


def test_a_private_folder_of_ours_is_well(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert set(_levels(tmp_path).values()) == {"ok"}
    assert list(tmp_path.iterdir()) == []


def test_a_folder_open_to_others_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert _levels(tmp_path)["data folder's mode"] == "warning"


@pytest.mark.django_db
def test_a_migrated_database_is_well() -> None:
    assert [finding.level for finding in database.examine()] == ["ok", "ok"]


@pytest.mark.django_db
def test_a_database_of_a_later_version_is_told() -> None:
    MigrationRecorder(connection).record_applied("practices", "9999_from_the_future")
    finding = database.schema()
    assert finding.level == "error"
    assert "newer" in finding.message
    assert "practices.9999_from_the_future" in finding.message


@pytest.mark.django_db
def test_what_other_packages_left_in_the_database_is_their_business() -> None:
    MigrationRecorder(connection).record_applied("a_removed_package", "0001_initial")
    assert database.schema().level == "ok"


@pytest.mark.django_db
def test_a_missing_step_names_the_command() -> None:
    MigrationRecorder(connection).record_unapplied("jobs", "0001_initial")
    assert database.schema().remedy == "Run: exemplar migrate"


@pytest.mark.django_db
def test_nobody_running_jobs_is_told() -> None:
    runner = next(found for found in background.examine() if found.name == "runner of jobs")
    assert runner.level == "warning"
    assert "exemplar worker" in runner.remedy

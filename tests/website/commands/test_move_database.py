"""A whole installation moves from SQLite to a real PostgreSQL."""

import json
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from tests.fixtures.database import ROOT, template_database
from tests.fixtures.http import Client
from tests.fixtures.postgresql import Databases, Server
from tests.website.serving.installation import Installation

pytestmark = pytest.mark.server

TOO_LONG = "UPDATE practices_practice SET title = title || hex(zeroblob(150)) WHERE id = 7"
MENDED = "UPDATE practices_practice SET title = rtrim(title, '0') WHERE id = 7"


@pytest.fixture(scope="module")
def databases(postgresql: Server) -> Generator[Databases, None, None]:
    postgresql.databases.create("moved")
    yield postgresql.databases
    postgresql.databases.drop("moved")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    data_dir = tmp_path_factory.mktemp("moving")
    file = data_dir / "exemplar.sqlite3"
    shutil.copyfile(template_database(), file)
    installation = Installation(data_dir, DATABASE_URL=f"sqlite:///{file}")
    content = map(str, sorted(ROOT.glob("content/*.jsonl")))
    for command in (["import", *content], ["create-editor", "ada@example.org"]):
        done = installation.run(*command)
        assert done.returncode == 0, done.stderr
    return installation


def test_everything_arrives_or_nothing(old: Installation, databases: Databases) -> None:
    address = databases.url("moved")

    _on_sqlite(old, TOO_LONG)
    refused = old.run("move-database", address)
    assert refused.returncode == 1
    assert "The row 7 of the table practices_practice does not fit" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert databases.execute("SELECT count(*) FROM practices_practice", "moved") == [(0,)]
    _on_sqlite(old, MENDED)

    moved = old.run("move-database", address)
    assert moved.returncode == 0, moved.stderr
    assert "were moved and found equal" in moved.stdout
    assert address not in moved.stdout, "the password is shown"
    for table in ("practices_practice", "practices_change", "wagtailcore_page", "auth_user"):
        count = f"SELECT count(*) FROM {table}"  # noqa: S608
        assert databases.execute(count, "moved") == _on_sqlite(old, count)

    again = old.run("move-database", address)
    assert again.returncode == 1
    assert "not empty" in again.stderr

    new = Installation(old.data_dir, DATABASE_URL=address)
    assert _exported(new) == _exported(old)
    _numbering_goes_on(new)
    with new.serving():
        page = Client(f"http://127.0.0.1:{new.port}").get("/en/good-practices/")
        assert page.status == 200
        assert page.one("[data-total]").get("data-total") == "134"


def test_another_programs_database_is_left_alone(old: Installation, databases: Databases) -> None:
    databases.create("strange")
    databases.execute("CREATE TABLE invoices (id int)", "strange")
    done = old.run("move-database", databases.url("strange"))
    assert done.returncode == 1
    assert "the table invoices" in done.stderr
    databases.drop("strange")


def test_a_running_catalogue_is_not_moved(old: Installation, databases: Databases) -> None:
    with old.serving():
        done = old.run("move-database", databases.url("moved"))
    assert done.returncode == 1
    assert "Stop it first" in done.stderr.replace("\n", " ")


@pytest.mark.parametrize("address", ["sqlite:////tmp/other.sqlite3", "postgres://host", "nonsense"])
def test_what_is_no_postgresql_is_refused(old: Installation, address: str) -> None:
    done = old.run("move-database", address)
    assert done.returncode == 2
    assert "postgres://user" in done.stderr


def _exported(installation: Installation) -> list[object]:
    """What is public, as values: PostgreSQL sorts the names in an object of JSON."""
    done = installation.run("export", "-")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def _numbering_goes_on(new: Installation) -> None:
    one_more = new.data_dir / "one.jsonl"
    one_more.write_text('{"title": "One more", "language": "en", "country_code": "FI"}\n')
    done = new.run("import", str(one_more))
    assert done.returncode == 0, done.stderr


def _on_sqlite(installation: Installation, statement: str) -> list[tuple[object, ...]]:
    file: Path = installation.data_dir / "exemplar.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        return database.execute(statement).fetchall()

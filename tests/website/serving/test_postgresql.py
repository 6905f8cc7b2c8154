"""A catalogue on a PostgreSQL of its own, which is stopped beneath it."""

import json
from collections.abc import Generator

import pytest

from tests.fixtures.database import ROOT
from tests.fixtures.http import Answer, Client
from tests.fixtures.postgresql import Server
from tests.website.serving.installation import Installation, wait_until

pytestmark = pytest.mark.server

LIST = "/en/good-practices/?q=school"
ENOUGH = 12
"""More requests than the server has threads, so that each thread's connection is tried."""


@pytest.fixture(scope="module")
def installation(
    postgresql: Server, tmp_path_factory: pytest.TempPathFactory
) -> Generator[Installation, None, None]:
    data_dir = tmp_path_factory.mktemp("on-postgresql")
    postgresql.databases.create("lost")
    yield Installation(data_dir, DATABASE_URL=postgresql.databases.url("lost"))
    postgresql.databases.drop("lost")


@pytest.fixture(scope="module")
def filled(installation: Installation) -> Installation:
    for command in (["migrate", "--quiet"], ["import", str(ROOT / "content/practices.jsonl")]):
        done = installation.run(*command)
        assert done.returncode == 0, done.stderr
    return installation


def test_every_command_works(filled: Installation) -> None:
    account = filled.run("create-editor", "ada@example.org")
    assert account.returncode == 0, account.stderr
    assert filled.run("reindex").stdout == "The index holds 133 practices.\n"
    export = filled.run("export", "-")
    assert export.returncode == 0, export.stderr
    assert len(export.stdout.splitlines()) >= 133
    doctor = filled.run("doctor", "--json")
    assert doctor.returncode == 0, doctor.stdout
    assert "PostgreSQL" in doctor.stdout


def test_it_is_away_and_comes_back(filled: Installation, postgresql: Server) -> None:
    client = Client(f"http://127.0.0.1:{filled.port}")
    with filled.serving():
        assert {answer.status for answer in _asked(client)} == {200}
        postgresql.stop()
        try:
            for answer in _asked(client):
                assert answer.status == 503
                assert answer.texts("h1") == ["The site is not ready at this moment"]
                assert answer.headers["retry-after"] == "30"
            assert client.get("/healthz").status == 200
            assert client.get("/readyz").status == 503
            told = json.loads(filled.run("doctor", "--json").stdout)
            (trouble,) = (finding for finding in told if finding["level"] == "error")
            assert "systemctl start postgresql" in trouble["remedy"]
        finally:
            postgresql.start()
        assert {answer.status for answer in _asked(client)} == {200}
        wait_until(lambda: "Jobs are run by" in filled.run("doctor").stdout, filled.log)


def _asked(client: Client) -> list[Answer]:
    return [client.get(LIST) for _ in range(ENOUGH)]

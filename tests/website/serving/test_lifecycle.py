"""A real server, from its start to every kind of end."""

import os
import signal
from pathlib import Path

import pytest

from tests.fixtures.database import install_empty_database, rows_of
from tests.fixtures.proofs import Proof
from tests.website.serving.installation import (
    Installation,
    descendants,
    install,
    is_running,
    kill_group,
    wait_until,
)

pytestmark = pytest.mark.server


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return install(tmp_path / "data")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_leaves_no_process_behind(
    installation: Installation, number: signal.Signals
) -> None:
    with installation.serving() as server:
        family = descendants(server.pid)
        assert len(family) >= 3  # pages, keeper of jobs, runner of jobs
        server.send_signal(number)
        assert server.wait(timeout=30) == 0
        assert [process for process in family if is_running(process)] == []
        assert installation.port_is_free()


def test_a_killed_server_takes_its_processes_along(installation: Installation) -> None:
    with installation.serving() as server:
        family = descendants(server.pid)
        os.kill(server.pid, signal.SIGKILL)
        server.wait()
        wait_until(lambda: not any(map(is_running, family)))
        wait_until(installation.port_is_free)


def test_a_dead_runner_of_jobs_and_dead_pages_are_replaced(installation: Installation) -> None:
    with installation.serving() as server:
        for process in descendants(server.pid):
            # The keeper is left alone: its end is the server's to notice, at the next start.
            if not descendants(process):
                os.kill(process, signal.SIGKILL)
        wait_until(lambda: len(descendants(server.pid)) >= 3, installation.log)
        wait_until(lambda: installation.status("/readyz") == 200, installation.log)
        wait_until(lambda: "exemplar_jobs_runner 1" in installation.text("/metrics"))


@pytest.mark.soak
def test_it_starts_again_after_every_kill(installation: Installation, proof: Proof) -> None:
    for _ in range(proof.repeats(5, full=50)):
        with installation.serving() as server:
            assert installation.status("/en/") == 200
            kill_group(server)
        wait_until(installation.port_is_free)
    assert installation.run("doctor").returncode == 0


def test_a_taken_port_is_told(installation: Installation, tmp_path: Path) -> None:
    with installation.serving():
        second = install(tmp_path / "second")
        done = second.run("serve", "--port", str(installation.port))
    assert done.returncode == 1
    assert f"Port {installation.port} on 127.0.0.1 is taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_newer_database_is_told_and_left_alone(installation: Installation) -> None:
    rows_of(
        installation.data_dir,
        "INSERT INTO django_migrations (app, name, applied)"
        " VALUES ('practices', '9999_future', '2030-01-01')",
    )
    for command in (["serve", "--port", str(installation.port)], ["migrate"], ["worker"]):
        done = installation.run(*command)
        assert done.returncode == 1
        assert "newer than this version" in done.stderr
        assert "Traceback" not in done.stderr


def test_an_empty_folder_is_told_to_migrate(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    data_dir.mkdir(mode=0o700)
    install_empty_database(data_dir)
    installation = Installation(data_dir)
    done = installation.run("serve", "--port", str(installation.port))
    assert done.returncode == 1
    assert "exemplar migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_demonstration_is_for_this_machine_alone(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {**installation.environment(), "DEMONSTRATION": "1"}
    monkeypatch.setattr(installation, "environment", lambda: environment)
    done = installation.run("serve", "--host", "0.0.0.0", "--port", str(installation.port))  # noqa: S104
    assert done.returncode == 2
    assert "this machine alone" in done.stderr


def test_a_wrong_setting_is_told(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {**installation.environment(), "TRUSTED_PROXIES": "nonsense"}
    monkeypatch.setattr(installation, "environment", lambda: environment)
    for command in ("serve", "worker", "migrate", "reindex"):
        done = installation.run(command)
        assert done.returncode == 2
        assert done.stderr.startswith('TRUSTED_PROXIES is "nonsense", which cannot be used.')
        assert done.stderr.count("\n") == 1
    doctor = installation.run("doctor", "--json")
    assert doctor.returncode == 1
    assert "TRUSTED_PROXIES" in doctor.stdout

"""The wheel holds all that it needs: it is installed and started far from the repository."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.fixtures.database import ROOT
from tests.fixtures.http import Client
from tests.fixtures.server import serving

UV = Path(sys.executable).with_name("uv")
BUILT_ONLY = {".py", ".pyc", ".pot"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(["scripts/wheel.sh", folder], cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("exemplar-*.whl")
    return built


@pytest.fixture(scope="module")
def exemplar(wheel: Path) -> Path:
    """The command in an empty environment that holds the pinned parts and the wheel alone."""
    venv = wheel.parent / "venv"
    python = venv / "bin/python"
    for arguments in (
        ("venv", "--python", sys.executable, venv),
        ("pip", "sync", "--python", python, "--require-hashes", ROOT / "requirements/run.txt"),
        ("pip", "install", "--python", python, "--no-deps", wheel),
    ):
        subprocess.run([UV, *arguments], check=True, capture_output=True, cwd=wheel.parent)
    return venv / "bin/exemplar"


@pytest.fixture(scope="module")
def installation(
    exemplar: Path, tmp_path_factory: pytest.TempPathFactory
) -> Generator[Client, None, None]:
    """A new installation, migrated and serving, with nothing in it."""
    data_dir = tmp_path_factory.mktemp("installation")
    migrated = subprocess.run(
        [exemplar, "migrate"],
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(data_dir)},
        cwd=data_dir,
        capture_output=True,
        text=True,
        check=False,
    )
    assert migrated.returncode == 0, migrated.stdout + migrated.stderr
    with serving(data_dir, command=exemplar) as server:
        yield Client(server.url)


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = ROOT / "src"
    files = [path for path in package.glob("exemplar/**/*") if path.is_file()]
    kept = {
        str(path.relative_to(package))
        for path in files
        if path.suffix not in BUILT_ONLY and not path.name.startswith(".")
    }
    assert kept - names == set()
    assert any(name.endswith("django.mo") for name in names)
    assert not any(name.startswith(("tests/", "bench/")) for name in names)


def test_the_first_page_says_what_to_do_next(installation: Client) -> None:
    page = installation.get("/en/")
    assert page.status == 200
    assert "exemplar import" in page.text


def test_its_assets_and_translations_came_along(installation: Client) -> None:
    page = installation.get("/fr/good-practices/")
    assert "Rechercher" in page.text
    sheets = [link.get("href") for link in page.select('link[rel="stylesheet"]')]
    assert sheets
    assert {installation.get(sheet).status for sheet in sheets} == {200}

import os
import stat
from pathlib import Path

import pytest

from exemplar.website import data_folder


def test_the_folder_and_the_key_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    data_folder.prepare(folder)
    key = data_folder.secret_key(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    assert len(key) >= 50


def test_the_key_is_made_once(tmp_path: Path) -> None:
    key = data_folder.secret_key(tmp_path)
    assert data_folder.secret_key(tmp_path) == key
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_two_installations_have_different_keys(tmp_path: Path) -> None:
    data_folder.prepare(tmp_path / "a")
    data_folder.prepare(tmp_path / "b")
    assert data_folder.secret_key(tmp_path / "a") != data_folder.secret_key(tmp_path / "b")


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(data_folder.DataFolderUnusable, match="Set DATA_DIR"):
        data_folder.prepare(tmp_path / "data")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    # Linux keeps a device that is always full.
    if not Path("/dev/full").exists():
        pytest.skip("This system has no /dev/full")
    (tmp_path / f".secret.key.{os.getpid()}").symlink_to("/dev/full")
    with pytest.raises(data_folder.DataFolderUnusable, match="the disk is full"):
        data_folder.secret_key(tmp_path)

"""Which engine an installation runs on."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from exemplar.search.current import current_engine
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.memory import MemoryEngine


def test_the_index_is_kept_in_the_data_folder_unless_said_otherwise(
    settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR, settings.SEARCH_URL = tmp_path, "embedded://"
    current_engine().replace_all([], cursor=3)
    assert EmbeddedEngine(tmp_path / "index").cursor() == 3
    settings.SEARCH_URL = f"embedded://{tmp_path}/a%20folder"
    current_engine().replace_all([], cursor=4)
    assert EmbeddedEngine(tmp_path / "a folder").cursor() == 4


def test_a_process_has_one_engine(settings: Any) -> None:
    settings.SEARCH_URL = "memory://"
    assert isinstance(current_engine(), MemoryEngine)
    assert current_engine() is current_engine()


def test_an_unknown_engine_is_refused(settings: Any) -> None:
    settings.SEARCH_URL = "carrier-pigeon://"
    with pytest.raises(ImproperlyConfigured, match="carrier-pigeon"):
        current_engine()

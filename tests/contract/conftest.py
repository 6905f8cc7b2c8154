"""Every engine that keeps the contract: the tests of it run once against each."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import SearchEngine
from exemplar.search.memory import MemoryEngine

#: By name, what makes an engine that may keep its files in the folder given.
ENGINES: Final[Mapping[str, Callable[[Path], SearchEngine]]] = {
    "memory": lambda _folder: MemoryEngine(),
    "embedded": lambda folder: EmbeddedEngine(folder / "index"),
}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> SearchEngine:
    """An engine of each kind, empty but ready."""
    made = ENGINES[request.param](tmp_path)
    made.replace_all([], cursor=0)
    return made

"""Furniture is kept in memory by the log's number, which starts again with each test's database."""

import pytest

from exemplar.editorial import reading


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Start each test with an empty memory."""
    reading.furniture.cache_clear()

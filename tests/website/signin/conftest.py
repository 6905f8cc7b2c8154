"""Attempts are counted in a cache that outlives a test."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Start each test with a clean count."""
    cache.clear()

"""Fixtures for every test; each subject has a module of its own in tests/fixtures/."""

pytest_plugins = [
    "tests.fixtures.guards",
    "tests.fixtures.proofs",
    "tests.fixtures.workers",
    "tests.fixtures.browser",
    # Each of these builds on the one before; pytest wants to load a plugin before others import it.
    "tests.fixtures.database",
    "tests.fixtures.server",
    "tests.fixtures.http",
]

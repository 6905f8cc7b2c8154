"""Fixtures for every test; each subject has a module of its own in tests/fixtures/."""

from hypothesis import HealthCheck, settings

# Speed is measured in bench/; on a busy machine a clock only makes a right answer look wrong.
settings.register_profile("exemplar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("exemplar")

pytest_plugins = [
    "tests.fixtures.guards",
    "tests.fixtures.proofs",
    "tests.fixtures.workers",
    "tests.fixtures.browser",
    # Each of these builds on the one before; pytest wants to load a plugin before others import it.
    "tests.fixtures.postgresql",
    "tests.fixtures.database",
    "tests.fixtures.server",
    "tests.fixtures.http",
    "tests.fixtures.desk",
]

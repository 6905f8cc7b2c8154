"""Says which settings are ours."""

import os


def configure() -> None:
    """Name the settings module, unless the caller already named another."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exemplar.website.settings")

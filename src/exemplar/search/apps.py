"""Tells Django of this part."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "exemplar.search"

    def ready(self) -> None:
        """Follow the change log from now on."""
        from exemplar.practices import changes
        from exemplar.search.current import follow_the_log

        changes.grown.connect(follow_the_log)

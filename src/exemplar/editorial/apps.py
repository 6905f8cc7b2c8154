"""Tells Django of this part, and starts watching its edits."""

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "exemplar.editorial"

    def ready(self) -> None:
        from exemplar.editorial import watching

        watching.connect()

"""Tells Django of this part, and starts to note who has shown a second factor."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "exemplar.website"

    def ready(self) -> None:
        from exemplar.website.signin import proof

        proof.connect()

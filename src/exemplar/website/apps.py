"""Tells Django of this part, and starts what runs along with every request."""

from django.apps import AppConfig
from django.conf import settings


class WebsiteConfig(AppConfig):
    name = "exemplar.website"

    def ready(self) -> None:
        from exemplar.website import portuguese
        from exemplar.website.signin import proof

        proof.connect()
        if "pt" in settings.INTERFACE_LANGUAGES:
            portuguese.borrow()

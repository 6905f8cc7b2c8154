"""Tells Django of this part."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    name = "exemplar.practices"
    verbose_name = _("practices")

    def ready(self) -> None:
        """Watch the editing side, so that no change of what the public sees goes unlogged."""
        from exemplar.practices import locales, watching

        watching.connect()
        post_migrate.connect(locales.add_interface_languages, sender=self)

"""Tells Django of this part."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "exemplar.jobs"

"""Tells Django of this part."""

from django.apps import AppConfig


class PracticesConfig(AppConfig):
    name = "exemplar.practices"

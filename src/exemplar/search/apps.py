"""Tells Django of this part."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "exemplar.search"

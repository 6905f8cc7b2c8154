"""Tells Django of this part."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "exemplar.catalogue"

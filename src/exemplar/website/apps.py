"""Tells Django of this part."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "exemplar.website"

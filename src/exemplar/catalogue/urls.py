"""The public pages' addresses, included at the root; `<language:language>` is the interface's."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

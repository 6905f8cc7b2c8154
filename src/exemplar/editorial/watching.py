"""Logs every edit of a text or of the identity, so that whoever keeps a copy reads it anew.

Signals and not `save()`, because moving and deleting pages bypasses that.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.signals import post_page_move

from exemplar.editorial.models import CataloguePage, EditorialPage, HomePage, Identity
from exemplar.practices.changes import note_site

WATCHED = (HomePage, CataloguePage, EditorialPage, Identity)


def log_edit(**signal: Any) -> None:
    """One line, whatever changed: one too many costs a reader nothing but a look."""
    note_site("site")


def connect() -> None:
    """Called once, when the app is ready."""
    for model in WATCHED:
        post_save.connect(log_edit, sender=model, dispatch_uid=f"edit of {model.__name__}")
        post_delete.connect(log_edit, sender=model, dispatch_uid=f"end of {model.__name__}")
    post_page_move.connect(log_edit, dispatch_uid="move of a page")

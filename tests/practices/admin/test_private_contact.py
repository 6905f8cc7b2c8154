"""What an editor notes as the private contact stays in its one table."""

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from exemplar.practices.models import PrivateContact
from tests.practices.admin.forms import filled_in
from tests.practices.factories import a_practice

pytestmark = pytest.mark.django_db

MARK = "zq-only-for-editors@example.org"


def tables_with(mark: str) -> set[str]:
    """The models in any of whose text columns the mark stands."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            if isinstance(field, (models.CharField, models.TextField, models.JSONField)):
                rows = model._base_manager.filter(**{f"{field.attname}__icontains": mark})
                if rows.exists():
                    found.add(model._meta.label)
    return found


def test_it_is_kept_shown_to_editors_and_nowhere_else(moderator: Client) -> None:
    practice = a_practice()
    edit = reverse("wagtailsnippets_practices_practice:edit", args=[practice.pk])
    preview = reverse("wagtailsnippets_practices_practice:preview_on_edit", args=[practice.pk])
    values = filled_in(practice, contact_private=MARK)

    assert moderator.post(preview, values).status_code == 200
    assert moderator.get(preview).status_code == 200
    assert moderator.post(edit, values).status_code == 302
    assert moderator.post(edit, values | {"action-publish": "1"}).status_code == 302

    assert MARK in moderator.get(edit).content.decode()
    assert tables_with(MARK) == {PrivateContact._meta.label}


def test_it_is_forgotten_when_the_field_is_emptied(moderator: Client) -> None:
    practice = a_practice()
    edit = reverse("wagtailsnippets_practices_practice:edit", args=[practice.pk])
    moderator.post(edit, filled_in(practice, contact_private=MARK))
    moderator.post(edit, filled_in(practice, contact_private=""))
    assert not PrivateContact.objects.exists()


def test_a_new_practice_keeps_it_too(moderator: Client) -> None:
    add = reverse("wagtailsnippets_practices_practice:add")
    values = filled_in(a_practice(), title="New", slug="", contact_private=MARK)
    assert moderator.post(add, values).status_code == 302
    assert tables_with(MARK) == {PrivateContact._meta.label}

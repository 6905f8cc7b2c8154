"""Editors at their desks: signed in over HTTP, second factor and all."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client

from tests.website.signin.steps import ADDRESS, an_editor, sign_in


@pytest.fixture
def desk_of() -> Callable[..., Client]:
    """Signs in a member of exactly one group, "Moderators" or "Editors"."""

    def at_desk(group: str, email: str = ADDRESS) -> Client:
        cache.clear()
        user: User = an_editor(email=email)
        user.groups.set([Group.objects.get(name=group)])
        client = Client()
        sign_in(client, email)
        return client

    return at_desk


@pytest.fixture
def moderator(desk_of: Callable[..., Client]) -> Client:
    """A plain moderator: no superuser, no administrator."""
    return desk_of("Moderators")

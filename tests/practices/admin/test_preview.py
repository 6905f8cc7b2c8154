"""What an editor sees of a draft is the page that readers will see."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.practices.admin.forms import filled_in
from tests.practices.factories import a_practice

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_draft_is_shown_as_the_public_page(moderator: Client, language: str) -> None:
    practice = a_practice(language=language)
    preview = reverse("wagtailsnippets_practices_practice:preview_on_edit", args=[practice.pk])
    moderator.post(preview, filled_in(practice, title="A draft nobody has seen"))
    answer = moderator.get(preview)
    page = answer.content.decode()
    assert "A draft nobody has seen" in page
    assert "foot-address" in page
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]

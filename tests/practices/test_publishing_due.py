"""A scheduled translation is looked at again when its time has come."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from exemplar.practices import publishing, reading
from exemplar.practices.models import Practice
from exemplar.practices.translating.ordering import order
from exemplar.website.serving import publications
from tests.practices.factories import a_published_practice

pytestmark = pytest.mark.django_db


def scheduled(practice: Practice) -> Revision:
    """A whole translation into French, to appear at a time that has just passed."""
    draft = order(practice.uid, "fr", user=None)
    draft.title = "Un titre"
    draft.purpose = "<p>Se rencontrer.</p>"
    publishing.schedule(draft, timezone.now() + timedelta(hours=1))
    revision: Revision = draft.revisions.get(approved_go_live_at__isnull=False)
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = due.isoformat()
    revision.approved_go_live_at = due
    revision.save()
    return revision


def languages(practice: Practice) -> list[str]:
    return [version.language for version in reading.published([practice.uid])[0].versions]


def test_a_whole_one_appears() -> None:
    practice = a_published_practice(purpose="<p>To meet.</p>")
    scheduled(practice)
    publications.publish_due()
    assert languages(practice) == ["en", "fr"]


def test_one_that_is_half_by_then_stays_a_draft_and_the_history_says_why() -> None:
    practice = a_published_practice(purpose="<p>To meet.</p>")
    revision = scheduled(practice)
    practice.impact = "<p>They met.</p>"
    publishing.publish(practice)
    publications.publish_due()
    assert languages(practice) == ["en"]
    entry = ModelLogEntry.objects.get(action=publishing.NOT_DUE)
    assert "Impact" in entry.data["reason"]
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    publications.publish_due()
    assert ModelLogEntry.objects.filter(action=publishing.NOT_DUE).count() == 1

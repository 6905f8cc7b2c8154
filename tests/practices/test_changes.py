"""Every act that the public can notice has its line in the log, and nothing else has."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.models import ProtectedError
from django.utils import timezone

from exemplar.practices import changes, publishing, reading
from exemplar.practices.models import (
    Change,
    Place,
    PlaceAlias,
    PracticeLink,
    PublishedRecord,
    Topic,
    TopicLabel,
)
from exemplar.practices.models.guard import BypassedLog
from tests.practices.factories import a_place, a_practice, a_published_practice, a_translation

pytestmark = pytest.mark.django_db

Lines = list[tuple[str, str, str]]


def lines_of(act: Callable[[], object]) -> Lines:
    """The (uid, language, kind) that an act adds to the log."""
    before = changes.last_seq()
    act()
    return [(line.uid, line.language, line.kind) for line in changes.since(before)]


def test_publishing() -> None:
    practice = a_practice()
    lines = lines_of(lambda: publishing.publish(practice))
    assert lines == [(practice.uid, "en", "publish")]
    assert reading.published([practice.uid])[0].main.title == practice.title


def test_editing_a_live_practice() -> None:
    practice = a_published_practice()
    practice.title = "A better title"
    assert lines_of(lambda: publishing.publish(practice)) == [(practice.uid, "en", "update")]
    assert reading.published([practice.uid])[0].main.title == "A better title"


def test_a_direct_save_of_a_live_practice() -> None:
    practice = a_published_practice()
    practice.impact = "<p>Fewer quarrels.</p>"
    assert lines_of(practice.save) == [(practice.uid, "en", "update")]


def test_a_draft_a_lock_and_a_workflow_step_are_nobodys_business() -> None:
    practice = a_published_practice()
    practice.title = "Not yet decided"

    def work() -> None:
        a_practice()
        practice.save_revision()
        practice.locked = True
        practice.save(update_fields=["locked"])
        practice.get_workflow().start(practice, None)

    assert lines_of(work) == []
    assert reading.published([practice.uid])[0].main.title != "Not yet decided"


def test_translating() -> None:
    practice = a_published_practice("School mediators")
    french = a_translation(practice, "fr", "Médiateurs scolaires")
    lines = lines_of(lambda: publishing.publish(french))
    assert lines == [(practice.uid, "fr", "translate")]
    (public,) = reading.published([practice.uid])
    assert [version.language for version in public.versions] == ["en", "fr"]
    assert public.versions[1].original_language == "en"


def test_taking_a_translation_away_leaves_the_practice() -> None:
    practice = a_published_practice()
    french = a_translation(practice, "fr", "Médiateurs")
    publishing.publish(french)
    lines = lines_of(lambda: publishing.unpublish(french))
    assert lines == [(practice.uid, "fr", "unpublish")]
    assert reading.tombstone(practice.uid) is None


def test_archiving_and_its_undo() -> None:
    practice = a_published_practice()
    french = a_translation(practice, "fr", "Médiateurs")
    publishing.publish(french)
    before = PublishedRecord.objects.get(uid=practice.uid, language="fr").record

    lines = lines_of(lambda: publishing.archive(practice.uid, reason="The city asked for it."))
    assert lines == [(practice.uid, "en", "archive"), (practice.uid, "fr", "archive")]
    gone = reading.by_uid(practice.uid)
    assert isinstance(gone, reading.Gone)
    assert gone.reason == "The city asked for it."

    lines = lines_of(lambda: publishing.restore(practice.uid))
    assert lines == [(practice.uid, "en", "restore"), (practice.uid, "fr", "restore")]
    assert PublishedRecord.objects.get(uid=practice.uid, language="fr").record == before
    assert reading.tombstone(practice.uid) is None


def test_withdrawing_the_last_language_archives() -> None:
    practice = a_published_practice()
    assert lines_of(lambda: publishing.unpublish(practice)) == [(practice.uid, "en", "archive")]
    assert isinstance(reading.by_slug(practice.slug), reading.Gone)


def test_a_schedule_falling_due(settings: object) -> None:
    practice = a_practice()
    soon = timezone.now() + timedelta(hours=1)
    assert lines_of(lambda: publishing.schedule(practice, soon)) == []
    revision = practice.revisions.get(approved_go_live_at__isnull=False)
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = due.isoformat()
    revision.approved_go_live_at = due
    revision.save()

    def pass_time() -> None:
        call_command("publish_scheduled", stdout=StringIO())

    assert lines_of(pass_time) == [(practice.uid, "en", "publish")]


def test_an_expiry_falling_due() -> None:
    practice = a_practice(expire_at=timezone.now() + timedelta(hours=1))
    publishing.publish(practice)
    practice.expire_at = timezone.now() - timedelta(minutes=1)
    practice.save()
    lines = lines_of(lambda: call_command("publish_scheduled", stdout=StringIO()))
    assert lines == [(practice.uid, "en", "archive")]


def test_a_topics_words_touch_each_of_its_practices() -> None:
    practice = a_published_practice(topics=("education", "language"))
    other = a_published_practice(topics=("interaction",))
    label = TopicLabel.objects.get(topic__slug="education", language="fr")
    label.label = "Éducation et école"
    lines = lines_of(label.save)
    assert lines == [(practice.uid, "en", "topic"), ("", "", "topic")]
    assert other.uid not in {uid for uid, _, _ in lines}


def test_a_topic_saved_with_its_labels_is_logged_once() -> None:
    practice = a_published_practice(topics=("education",))
    topic = Topic.objects.get(slug="education")
    topic.slug = "learning"
    assert lines_of(topic.save) == [(practice.uid, "en", "topic"), ("", "", "topic")]
    assert reading.published([practice.uid])[0].main.topics == ("learning",)


@pytest.mark.parametrize(
    "delete", [lambda t: t.delete(), lambda t: Topic.objects.filter(pk=t.pk).delete()]
)
def test_deleting_a_topic(delete: Callable[[Topic], object]) -> None:
    practice = a_published_practice(topics=("education", "language"))
    topic = Topic.objects.get(slug="education")
    lines = lines_of(lambda: delete(topic))
    assert (practice.uid, "en", "topic") in lines
    assert reading.published([practice.uid])[0].main.topics == ("language",)


def test_correcting_a_place() -> None:
    place = a_place(name="Kirkles", country_code="GB")
    practice = a_published_practice(places=(place,))
    place.name, place.lat, place.lon = "Kirklees", 53.6, -1.8
    assert lines_of(place.save) == [(practice.uid, "en", "place")]
    assert reading.published([practice.uid])[0].main.places[0].city == "Kirklees"


def test_an_alias_of_a_place() -> None:
    place = a_place()
    practice = a_published_practice(places=(place,))
    alias = PlaceAlias(place=place, name="Torino")
    assert lines_of(alias.save) == [(practice.uid, "en", "place")]
    assert "Torino" in reading.published([practice.uid])[0].main.places[0].names
    assert lines_of(alias.delete) == [(practice.uid, "en", "place")]


def test_a_child_saved_alone() -> None:
    practice = a_published_practice()
    link = PracticeLink(practice=practice, title="Report", url="https://example.org/")
    assert lines_of(link.save) == [(practice.uid, "en", "update")]
    assert lines_of(link.delete) == [(practice.uid, "en", "update")]


def test_confirming() -> None:
    practice = a_published_practice()
    lines = lines_of(lambda: publishing.confirm(practice.uid, user=None))
    assert lines == [(practice.uid, "en", "update")]
    assert reading.published([practice.uid])[0].main.last_confirmed is not None


def test_an_act_that_alters_nothing_writes_nothing() -> None:
    practice = a_published_practice()
    assert lines_of(practice.save) == []
    assert lines_of(lambda: changes.project([practice.uid])) == []


def test_a_failed_act_leaves_no_line() -> None:
    practice = a_published_practice()
    place = Place.objects.get()

    def fail() -> None:
        with changes.together():
            place.name = "Elsewhere"
            place.save()
            raise RuntimeError("in the middle")

    before = changes.last_seq()
    with pytest.raises(RuntimeError):
        fail()
    assert changes.last_seq() == before
    assert reading.published([practice.uid])[0].main.places[0].city == "Turin"


def test_the_log_counts_without_gaps_and_only_grows() -> None:
    for _ in range(3):
        a_published_practice()
    numbers = list(Change.objects.values_list("seq", flat=True))
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert [change.seq for change in changes.since(numbers[0], limit=1)] == [numbers[1]]


BYPASSES: dict[str, Callable[[PublishedRecord], object]] = {
    "save": lambda row: row.save(),
    "fixture": lambda row: row.save_base(raw=True),
    "delete": lambda row: row.delete(),
    "update": lambda row: PublishedRecord.objects.filter(pk=row.pk).update(title="x"),
    "queryset delete": lambda row: PublishedRecord.objects.all().delete(),
    "create": lambda row: PublishedRecord.objects.create(uid="X"),
    "bulk create": lambda row: PublishedRecord.objects.bulk_create([row]),
    "bulk update": lambda row: PublishedRecord.objects.bulk_update([row], ["title"]),
    "base manager": lambda row: PublishedRecord._base_manager.all().update(title="x"),
    "log line": lambda row: Change.objects.create(seq=10**6, kind="x", at=timezone.now()),
    "log deletion": lambda row: Change.objects.all().delete(),
    "log edit": lambda row: Change.objects.update(kind="x"),
    "practices in bulk": lambda row: (
        type(a_practice()).objects.filter(uid=row.uid).update(live=False)
    ),
    "places in bulk": lambda row: Place.objects.update(name="x"),
}


@pytest.mark.parametrize("bypass", BYPASSES.values(), ids=BYPASSES.keys())
def test_a_public_write_past_the_log_is_refused(
    bypass: Callable[[PublishedRecord], object],
) -> None:
    practice = a_published_practice()
    before = PublishedRecord.objects.get(uid=practice.uid)
    with pytest.raises(BypassedLog):
        bypass(before)
    assert PublishedRecord.objects.get(uid=practice.uid).record == before.record


def test_few_modules_may_write_past_the_log() -> None:
    source = Path(changes.__file__).parents[1]
    openers = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if "    with writing():\n" in path.read_text("utf-8")
    }
    assert openers == {
        "practices/changes.py",
        "practices/publication.py",  # of `changes`
        "practices/storing.py",  # projected by whoever imports
        "practices/gazetteering.py",  # places that no practice has yet
    }


def test_what_was_public_is_not_deleted() -> None:
    practice = a_published_practice()
    with pytest.raises(ProtectedError):
        practice.delete()
    with pytest.raises(ProtectedError):
        type(practice).objects.filter(pk=practice.pk).delete()

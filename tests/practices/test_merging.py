"""Two places or topics become one, in what is public and in what is being written."""

import pytest
from django.db.models import ProtectedError

from exemplar.practices import changes, merging, publishing, reading
from exemplar.practices.models import Place, Topic
from tests.practices.factories import a_place, a_practice, a_published_practice

pytestmark = pytest.mark.django_db


def test_practices_follow_a_merged_place() -> None:
    wrong, right = a_place("UA", "Vinnitsya"), a_place("UA", "Vinnytsia")
    practice = a_published_practice(places=(wrong,))
    before = changes.last_seq()
    merging.merge_places(wrong, right)
    assert [(c.uid, c.kind) for c in changes.since(before)] == [(practice.uid, "place")]
    place = reading.published([practice.uid])[0].main.places[0]
    assert (place.city, place.names) == ("Vinnytsia", ("Vinnytsia", "Vinnitsya"))
    assert not Place.objects.filter(name="Vinnitsya").exists()


def test_a_practice_in_both_places_names_the_one_that_stays_once() -> None:
    wrong, right = a_place("UA", "Vinnitsya"), a_place("UA", "Vinnytsia")
    practice = a_published_practice(places=(wrong, right))
    merging.merge_places(wrong, right)
    places = reading.published([practice.uid])[0].main.places
    assert [place.city for place in places] == ["Vinnytsia"]


def test_drafts_follow_too() -> None:
    wrong, right = a_place("UA", "Vinnitsya"), a_place("UA", "Vinnytsia")
    practice = a_published_practice(places=(wrong,), topics=("education",))
    practice.title = "A draft of another title"
    practice.save_revision()
    merging.merge_places(wrong, right)
    merging.merge_topics(
        Topic.objects.get(slug="education"), Topic.objects.get(slug="participation")
    )
    practice.refresh_from_db()
    practice.latest_revision.publish()
    record = reading.published([practice.uid])[0].main
    assert record.title == "A draft of another title"
    assert record.places[0].city == "Vinnytsia"
    assert record.topics == ("participation",)


def test_a_merged_topic_leaves_its_words() -> None:
    practice = a_published_practice(topics=("education",))
    education = Topic.objects.get(slug="education")
    label = education.labels.get(language="fr").label
    before = changes.last_seq()
    merging.merge_topics(education, Topic.objects.get(slug="participation"))
    lines = [(change.uid, change.kind) for change in changes.since(before)]
    assert (practice.uid, "topic") in lines
    participation = next(t for t in reading.topic_scheme() if t.slug == "participation")
    assert label in participation.alternative_labels["fr"]
    assert reading.published([practice.uid])[0].main.topics == ("participation",)


def test_a_merged_topic_names_the_other_where_that_has_no_name() -> None:
    education = Topic.objects.get(slug="education")
    participation = Topic.objects.get(slug="participation")
    label = education.labels.get(language="pt").label
    participation.labels.get(language="pt").delete()
    merging.merge_topics(education, participation)
    assert participation.labels.get(language="pt").label == label


def test_places_of_two_countries_stay_two() -> None:
    with pytest.raises(ValueError, match="one country"):
        merging.merge_places(a_place("IT", "Turin"), a_place("FR", "Turin"))


def test_a_place_in_use_is_not_deleted() -> None:
    practice = a_practice()
    with pytest.raises(ProtectedError):
        Place.objects.get().delete()
    with pytest.raises(ProtectedError):
        Place.objects.all().delete()
    publishing.delete_never_published(practice.uid, reason="A test.")
    Place.objects.get().delete()

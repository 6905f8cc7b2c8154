"""What pages and the search read: in order, in few queries, and old names for ever."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exemplar.core import topics
from exemplar.practices import changes, publishing, reading
from exemplar.practices.models import PublishedRecord, Topic
from exemplar.practices.record import PublicPractice
from exemplar.practices.review import review_state
from exemplar.practices.transitions import NotAllowed, Review
from tests.practices.factories import a_practice, a_published_practice, a_translation

pytestmark = pytest.mark.django_db


def queries_of(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as context:
        act()
    return len(context)


def test_practices_come_in_the_order_asked_in_one_query() -> None:
    uids = [a_published_practice().uid for _ in range(4)]
    asked = [uids[2], uids[0], "ZZZZZZZZ", uids[3]]
    assert [practice.uid for practice in reading.published(asked)] == [uids[2], uids[0], uids[3]]
    assert queries_of(lambda: reading.published(asked)) == 1
    assert queries_of(lambda: reading.cards(asked)) == 1


def test_a_card_holds_what_a_list_shows_and_no_more() -> None:
    practice = a_published_practice(process="<p>A very long account.</p>")
    card = reading.cards([practice.uid])[0].main
    whole = reading.published([practice.uid])[0].main
    for key in ("title", "slug", "year_text", "start_year", "topics", "opening", "published"):
        if key != "published":
            assert getattr(card, key) == getattr(whole, key)
    assert (card.process, card.places[0].names) == ("", ())
    assert card.places[0].city == whole.places[0].city


def test_the_whole_catalogue_streams_by_uid() -> None:
    uids = sorted(a_published_practice().uid for _ in range(5))
    a_practice()
    assert [practice.uid for practice in reading.stream_published(chunk=2)] == uids
    assert reading.public_uids() == uids


def test_a_page_is_found_by_its_name_in_one_query() -> None:
    practice = a_published_practice()
    found = reading.by_slug(practice.slug)
    assert isinstance(found, PublicPractice)
    assert found.uid == practice.uid
    assert queries_of(lambda: reading.by_slug(practice.slug)) == 1


def test_an_old_name_leads_to_the_practice_for_ever() -> None:
    practice = a_published_practice()
    old = practice.slug
    for slug in ("second-name", "third-name"):
        practice.slug = slug
        publishing.publish(practice)
    for name in (old, "second-name"):
        found = reading.by_slug(name)
        assert isinstance(found, reading.Redirect)
        assert (found.practice.main.slug, found.language) == ("third-name", "en")
    other = a_published_practice("Second name")
    assert other.slug == "second-name-2"


def test_a_translation_has_a_name_of_its_own() -> None:
    practice = a_published_practice("A bridge")
    french = a_translation(practice, "fr", "Un pont")
    publishing.publish(french)
    found = reading.by_slug("un-pont")
    assert isinstance(found, PublicPractice)
    assert [version.slug for version in found.versions] == ["a-bridge", "un-pont"]


def test_facts_of_the_original_reach_every_language() -> None:
    practice = a_published_practice(topics=("education",))
    french = a_translation(practice, "fr", "Un pont")
    publishing.publish(french)
    practice.refresh_from_db()
    practice.year_text, practice.start_year, practice.end_year = "2019", 2019, 2019
    publishing.publish(practice)
    (found,) = reading.published([practice.uid])
    assert [version.start_year for version in found.versions] == [2019, 2019]
    assert [version.places[0].country for version in found.versions] == ["Italy", "Italie"]


def test_unknown_names_are_unknown() -> None:
    assert reading.by_slug("nothing") is None
    assert reading.by_uid("ZZZZZZZZ") is None
    a_practice("A draft")
    assert reading.by_slug("a-draft") is None


def test_the_scheme_starts_with_all_topics_and_takes_more() -> None:
    slugs = [entry.slug for entry in reading.topic_scheme()]
    assert slugs == list(topics.SLUGS)
    Topic(slug="sport", order=18).save()
    assert [entry.slug for entry in reading.topic_scheme()][-1] == "sport"
    assert reading.topic_scheme()[0].label("fr") == topics.topics_in("fr")[0].label


def test_the_scheme_is_read_once_for_a_state_of_the_log() -> None:
    seq = changes.last_seq()
    reading.topic_scheme(seq)
    assert queries_of(lambda: reading.topic_scheme(seq)) == 0


def test_more_practices_take_no_more_queries_to_project() -> None:
    few = [a_published_practice().uid]
    many = few + [a_published_practice().uid for _ in range(6)]
    assert queries_of(lambda: changes.project(many)) == queries_of(lambda: changes.project(few))


def test_a_refusal_is_a_state_until_the_next_revision() -> None:
    practice = a_practice()
    practice.save_revision()
    editor = User.objects.create_user("nadia")
    with pytest.raises(NotAllowed):
        publishing.refuse(practice, reason="Out of scope.", user=editor)
    practice.get_workflow().start(practice, None)
    publishing.refuse(practice, reason="Out of scope.", user=editor)
    practice.refresh_from_db()
    assert review_state(practice) is Review.REFUSED
    practice.title = "Another try"
    practice.save_revision()
    assert review_state(practice) is Review.DRAFT
    assert not PublishedRecord.objects.exists()


def test_acts_need_a_reason_and_the_right_state() -> None:
    draft, public = a_practice(), a_published_practice()
    with pytest.raises(ValueError, match="reason"):
        publishing.archive(public.uid, reason=" ")
    with pytest.raises(NotAllowed):
        publishing.archive(draft.uid, reason="No.")
    with pytest.raises(NotAllowed):
        publishing.restore(public.uid)
    with pytest.raises(NotAllowed):
        publishing.delete_never_published(public.uid, reason="No.")

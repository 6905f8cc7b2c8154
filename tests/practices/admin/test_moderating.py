"""A plain moderator's day, over HTTP."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from exemplar.practices import reading
from exemplar.practices.models import Practice, PublishedRecord
from exemplar.practices.review import review_state
from exemplar.practices.transitions import Review
from tests.practices.admin.forms import filled_in
from tests.practices.factories import a_practice, a_published_practice

pytestmark = pytest.mark.django_db


def url(name: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_practices_practice:{name}", args=args)


def submitted(practice: Practice) -> Practice:
    """Sent in for review by somebody without an account in the admin."""
    practice.save_revision()
    contributor = User.objects.create_user("coordinator", "coordinator@example.org")
    practice.get_workflow().start(practice, contributor)
    practice.refresh_from_db()
    return practice


def act(client: Client, practice: Practice, action: str) -> int:
    state = practice.current_workflow_task_state
    answer = client.post(
        url("workflow_action", practice.pk, action, state.pk),
        {"comment": "Thank you."},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    return int(answer.status_code)


def test_approving_publishes(moderator: Client) -> None:
    practice = submitted(a_practice("From a city"))
    assert review_state(practice) is Review.SUBMITTED
    assert act(moderator, practice, "approve") == 200
    record = reading.published([practice.uid])[0].main
    assert record.title == "From a city"
    assert record.submitted is not None
    practice.refresh_from_db()
    assert review_state(practice) is Review.ACCEPTED


def test_asking_for_changes_does_not(moderator: Client) -> None:
    practice = submitted(a_practice())
    assert act(moderator, practice, "reject") == 200
    practice.refresh_from_db()
    assert review_state(practice) is Review.CHANGES_REQUESTED
    assert reading.published([practice.uid]) == []


def test_an_update_under_review_leaves_the_old_text_up(moderator: Client) -> None:
    practice = a_published_practice("The old text")
    practice.title = "The new text"
    submitted(practice)
    assert reading.published([practice.uid])[0].main.title == "The old text"
    assert act(moderator, practice, "approve") == 200
    assert reading.published([practice.uid])[0].main.title == "The new text"


def test_taking_up_a_review_is_holding_the_lock(moderator: Client) -> None:
    practice = submitted(a_practice())
    assert moderator.post(url("lock", practice.pk)).status_code == 302
    practice.refresh_from_db()
    assert review_state(practice) is Review.IN_REVIEW


def test_an_editor_without_the_permission_cannot_publish(desk_of: object) -> None:
    practice = a_practice()
    editor = desk_of("Editors")  # type: ignore[operator]
    values = filled_in(practice) | {"action-publish": "1"}
    editor.post(url("edit", practice.pk), values)
    assert not PublishedRecord.objects.exists()


def test_saving_a_draft_and_publishing_it_from_the_form(moderator: Client) -> None:
    practice = a_practice("Before")
    answer = moderator.post(url("edit", practice.pk), filled_in(practice, title="After"))
    assert answer.status_code == 302, answer.context["form"].errors
    assert reading.published([practice.uid]) == []
    values = filled_in(practice, title="After", year_text="since 2019") | {"action-publish": "1"}
    assert moderator.post(url("edit", practice.pk), values).status_code == 302
    record = reading.published([practice.uid])[0].main
    assert (record.title, record.start_year, record.ongoing) == ("After", 2019, True)
    assert record.purpose == "<p>Some words.</p>"
    assert record.places[0].city == "Turin"


def test_writing_a_new_practice(moderator: Client) -> None:
    model = a_practice()
    values = filled_in(model, title="Quite new", slug="") | {"action-publish": "1"}
    answer = moderator.post(url("add"), values)
    assert answer.status_code == 302, answer.context["form"].errors
    record = PublishedRecord.objects.get(title="Quite new")
    assert record.slug == "quite-new"
    assert len(record.uid) == 8


def test_archiving_asks_why_and_can_be_undone(moderator: Client) -> None:
    practice = a_published_practice()
    archive = reverse("practices_archive", args=[practice.uid])
    assert moderator.get(archive).status_code == 200
    assert moderator.post(archive, {"reason": ""}).status_code == 200
    assert reading.published([practice.uid]) != []
    assert moderator.post(archive, {"reason": "It ended."}).status_code == 302
    gone = reading.by_uid(practice.uid)
    assert isinstance(gone, reading.Gone)
    assert gone.reason == "It ended."

    restore = reverse("practices_restore", args=[practice.uid])
    assert moderator.get(restore).status_code == 200
    assert isinstance(reading.by_uid(practice.uid), reading.Gone)
    assert moderator.post(restore).status_code == 302
    assert reading.published([practice.uid]) != []


def test_what_was_never_public_can_be_deleted_with_a_reason(moderator: Client) -> None:
    draft, public = a_practice(), a_published_practice()
    for practice in (draft, public):
        delete = reverse("practices_delete", args=[practice.uid])
        assert moderator.post(delete, {"reason": "A test."}).status_code == 302
    assert list(Practice.objects.all()) == [public]


def test_wagtails_own_delete_is_closed(moderator: Client) -> None:
    practice = a_practice()
    answer = moderator.post(url("delete", practice.pk))
    assert answer.status_code in (302, 403)
    assert Practice.objects.filter(pk=practice.pk).exists()


def test_an_editor_may_not_archive(desk_of: object) -> None:
    practice = a_published_practice()
    editor = desk_of("Editors")  # type: ignore[operator]
    archive = reverse("practices_archive", args=[practice.uid])
    script = {"X-Requested-With": "XMLHttpRequest"}  # others are led away with a message
    assert editor.post(archive, {"reason": "No."}, headers=script).status_code == 403
    assert reading.published([practice.uid]) != []


def test_no_practice_takes_a_name_that_leads_to_another(moderator: Client) -> None:
    renamed = a_published_practice("First name")
    renamed.title, renamed.slug = "Second name", "second-name"
    renamed.save_revision().publish()
    other = a_practice("Other")
    form = filled_in(other, slug="first-name", **{"action-publish": "1"})
    answer = moderator.post(url("edit", other.pk), form)
    assert answer.status_code == 200
    assert "leads to another practice" in str(answer.context["form"].errors["slug"])
    assert reading.published([other.uid]) == []
    assert moderator.get("/en/good-practices/first-name/")["Location"].endswith("/second-name/")
    # Its own former name it may have again.
    assert (
        moderator.post(url("edit", renamed.pk), filled_in(renamed, slug="first-name")).status_code
        == 302
    )


def test_publishing_without_a_place_names_what_is_missing(moderator: Client) -> None:
    practice = a_practice("Nowhere")
    form = filled_in(practice, **{"action-publish": "1", "places-TOTAL_FORMS": 0})
    answer = moderator.post(url("edit", practice.pk), form)
    assert answer.status_code == 200
    assert "Name at least one place" in answer.content.decode()
    assert reading.published([practice.uid]) == []

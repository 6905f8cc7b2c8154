"""Merging places and topics in the admin, over HTTP."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from exemplar.practices import changes, reading
from exemplar.practices.models import Place, Topic
from tests.practices.factories import a_place, a_practice, a_published_practice, a_translation

pytestmark = pytest.mark.django_db
#: Others are led away with a message.
SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


def merge_page(thing: Place | Topic) -> str:
    return reverse(f"practices_merge_{thing._meta.model_name}", args=[thing.pk])


def test_a_place_is_merged_after_its_consequences_were_read(moderator: Client) -> None:
    wrong, right = a_place("UA", "Vinnitsya"), a_place("UA", "Vinnytsia")
    practice = a_published_practice(places=(wrong,))
    a_translation(practice, "fr", "La même")
    a_practice("A draft", places=(wrong,))
    before = changes.last_seq()

    asked = moderator.get(merge_page(wrong)).content.decode()
    assert "2 practices name it" in asked
    assert f'<option value="{right.pk}">' in asked
    told = unescape(moderator.get(merge_page(wrong), {"into": right.pk}).content.decode())
    assert "2 practices will have “Vinnytsia, Ukraine” in its place" in told
    assert not [change for change in changes.since(before) if change.uid]

    done = moderator.post(merge_page(wrong), {"into": right.pk}, follow=True)
    assert "2 practices follow" in done.content.decode()
    assert not Place.objects.filter(pk=wrong.pk).exists()
    assert reading.published([practice.uid])[0].main.places[0].city == "Vinnytsia"
    entry = ModelLogEntry.objects.get(action="practices.merge")
    assert entry.data == {"merged": "Vinnitsya, Ukraine"}


def test_a_topic_is_merged(moderator: Client) -> None:
    goes, stays = (Topic.objects.get(slug=slug) for slug in ("education", "participation"))
    practice = a_published_practice(topics=("education",))
    assert moderator.post(merge_page(goes), {"into": stays.pk}).status_code == 302
    assert reading.published([practice.uid])[0].main.topics == ("participation",)


def test_the_draft_of_a_published_practice_counts(moderator: Client) -> None:
    wrong, practice = a_place("UA", "Vinnitsya"), a_published_practice()
    practice.places.add(type(practice.places.first())(place=wrong))
    practice.save_revision()
    assert "1 practice names it" in moderator.get(merge_page(wrong)).content.decode()


@pytest.mark.parametrize("into", ["", "itself", "abroad", "999999", "x"])
def test_what_cannot_be_merged_is_asked_for_again(moderator: Client, into: str) -> None:
    here, abroad = a_place("IT", "Turin"), a_place("FR", "Turin")
    given = {"itself": here.pk, "abroad": abroad.pk}.get(into, into)
    answer = moderator.post(merge_page(here), {"into": given})
    assert answer.status_code == 200
    assert 'name="into"' in answer.content.decode()
    assert Place.objects.filter(pk__in=[here.pk, abroad.pk]).count() == 2


def test_lists_and_forms_lead_to_it(moderator: Client) -> None:
    place = a_place("IT", "Turin")
    topic = Topic.objects.get(slug="education")
    for thing, kind in ((place, "place"), (topic, "topic")):
        for view, args in (("list", []), ("edit", [thing.pk])):
            address = reverse(f"wagtailsnippets_practices_{kind}:{view}", args=args)
            assert merge_page(thing) in moderator.get(address).content.decode(), address


def test_who_may_not_publish_may_not_merge(desk_of: Callable[..., Client]) -> None:
    wrong, right = a_place("UA", "Vinnitsya"), a_place("UA", "Vinnytsia")
    editor = desk_of("Editors")
    assert editor.get(merge_page(wrong), headers=SCRIPT).status_code == 403
    answer = editor.post(merge_page(wrong), {"into": right.pk}, headers=SCRIPT)
    assert answer.status_code == 403
    assert Place.objects.filter(pk=wrong.pk).exists()
    edit = reverse("wagtailsnippets_practices_place:edit", args=[wrong.pk])
    assert merge_page(wrong) not in editor.get(edit).content.decode()


def test_a_visitor_is_sent_to_sign_in() -> None:
    wrong = a_place("UA", "Vinnitsya")
    answer = Client().get(merge_page(wrong))
    assert answer.status_code == 302
    assert "/accounts/login/" in answer["Location"]

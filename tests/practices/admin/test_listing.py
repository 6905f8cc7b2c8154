"""The list of practices: what it shows, finds and filters, and what it asks of the database."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exemplar.practices.admin.listing import listed
from exemplar.practices.models import Practice, Topic
from exemplar.practices.review import reviews
from tests.practices.factories import a_place, a_practice, a_published_practice

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/practices/practice/"


def titles(client: Client, query: str = "") -> list[str]:
    page = client.get(LIST + query)
    assert page.status_code == 200
    return [row.title for row in page.context["object_list"]]


def test_it_shows_where_each_practice_stands(moderator: Client) -> None:
    a_published_practice("Public", places=(a_place("GB", "Kirklees"),), year_text="since 2016")
    text = re.sub(r"\s+", " ", moderator.get(LIST).content.decode())
    for shown in ("Public", "Kirklees, United Kingdom", "since 2016", "Published", "Accepted"):
        assert shown in text


def test_it_finds_by_title_and_uid(moderator: Client) -> None:
    one = a_practice("Mediators at school")
    a_practice("A garden")
    assert titles(moderator, "?q=mediat") == ["Mediators at school"]
    assert titles(moderator, f"?q={one.uid}") == ["Mediators at school"]


def test_it_filters(moderator: Client) -> None:
    turin = a_published_practice("In Turin", topics=("education",))
    draft = a_practice("In Kirklees", places=(a_place("GB", "Kirklees"),), topics=("language",))
    draft.save_revision()
    draft.get_workflow().start(draft, None)
    education = Topic.objects.get(slug="education").pk
    assert titles(moderator, f"?topic={education}") == [turin.title]
    assert titles(moderator, "?country=GB") == [draft.title]
    assert titles(moderator, "?publication=published") == [turin.title]
    assert titles(moderator, "?publication=never") == [draft.title]
    assert titles(moderator, "?review=in_progress") == [draft.title]


def test_more_rows_take_no_more_queries(moderator: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as context:
            assert moderator.get(LIST).status_code == 200
        return len(context)

    a_published_practice()
    moderator.get(LIST)
    few = queries()
    for number in range(8):
        a_published_practice(places=(a_place("FR", f"Ville {number}"),))
    assert queries() <= few


def test_the_long_texts_stay_in_the_database() -> None:
    a_practice()
    row = listed().get()
    assert {"purpose", "process"} <= row.get_deferred_fields()
    with CaptureQueriesContext(connection) as context:
        reviews([row, *Practice.objects.all()])
    assert len(context) <= 4


def test_a_place_is_chosen_by_searching(moderator: Client) -> None:
    a_place("GB", "Kirklees")
    a_place("IT", "Turin")
    chooser = reverse("wagtailsnippetchoosers_practices_place:choose_results")
    text = moderator.get(chooser, {"q": "kirk"}).content.decode()
    assert "Kirklees" in text
    assert "Turin" not in text


@pytest.mark.parametrize("name", ["place", "topic"])
def test_places_and_topics_are_edited_too(moderator: Client, name: str) -> None:
    row = a_place() if name == "place" else Topic.objects.get(slug="education")
    for page in ("list", "edit"):
        args = [row.pk] if page == "edit" else []
        address = reverse(f"wagtailsnippets_practices_{name}:{page}", args=args)
        assert moderator.get(address).status_code == 200

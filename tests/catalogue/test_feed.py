"""The feed of a list, from request to entries."""

import json
from datetime import UTC, datetime

import feedparser
import pytest

from exemplar.practices import publishing
from exemplar.practices.models import Practice
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_published_practice

FEED = "/en/good-practices/feed.atom"


def titles(visitor: Visitor, address: str) -> list[str]:
    """The entries' titles in their order."""
    feed = feedparser.parse(visitor.get(address).response.content)
    assert not feed.bozo
    return [entry.title for entry in feed.entries]


def test_what_was_added_last_comes_first_whatever_order_is_asked(
    visitor: Visitor, circles: Practice
) -> None:
    before = a_published_practice("Another", topics=("education",))
    before.first_published_at = datetime(2020, 1, 1, tzinfo=UTC)
    before.save()
    visitor.catch_up()
    for sort in ("", "?sort=title", "?sort=oldest&page=2&page_size=10"):
        assert titles(visitor, FEED + sort) == [circles.title, before.title]
    assert titles(visitor, f"{FEED}?topic=education") == [before.title]


def test_the_list_leads_to_its_feed_and_back(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get("/en/good-practices/?topic=interaction&sort=title&page_size=50")
    (link,) = page.select('link[type="application/atom+xml"]')
    shown = {a.get("href") for a in page.select("main a") if "atom" in a.get("type", "")}
    assert shown == {link.get("href")} == {f"{FEED}?topic=interaction"}
    answer = visitor.get(link.get("href")).response
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.content).feed
    assert feed.title.startswith("1 practice, about ")
    assert feed.link.endswith("/en/good-practices/?topic=interaction")


def test_texts_come_in_the_readers_language(visitor: Visitor, circles: Practice) -> None:
    (title,) = titles(visitor, "/fr/good-practices/feed.atom")
    assert title == "Des cercles d’écoute sur le racisme"


def test_an_unchanged_feed_is_not_sent_again(visitor: Visitor, circles: Practice) -> None:
    etag = visitor.get(FEED).response["ETag"]
    assert visitor.get(FEED, if_none_match=etag).status == 304
    publishing.archive(circles.uid, reason="The city asked for it")
    visitor.catch_up()
    assert visitor.get(FEED, if_none_match=etag).status == 200
    assert titles(visitor, FEED) == []


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("topic=nonsense", "topic"),
        ("country=XX&topic=education", "country"),
        ("year_from=20O9", "year_from"),
        ("year_from=2020&year_to=2010", "year_from"),
        ("topics=nonsense", "topic"),
        ("sort=best", "sort"),
        ("colour=red", "colour"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(
    visitor: Visitor, circles: Practice, query: str, parameter: str
) -> None:
    answer = visitor.get(f"{FEED}?{query}").response
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    problem = json.loads(answer.content)
    assert problem["status"] == 400
    assert [error["parameter"] for error in problem["errors"]] == [parameter]
    assert parameter in problem["detail"]


def test_without_an_index_nothing_is_claimed(
    visitor: Visitor, circles: Practice, settings: object
) -> None:
    settings.SEARCH_URL = "embedded:///nowhere/index"  # type: ignore[attr-defined]
    answer = visitor.get(FEED).response
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert answer["Retry-After"]

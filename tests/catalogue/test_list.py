"""The list from request to HTML."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from exemplar.core.topics import SLUGS
from exemplar.practices.models import Practice
from tests.catalogue.visitor import Visitor

LIST = "/en/good-practices/"
AtMost = Callable[[int], AbstractContextManager[object]]


def test_a_card_is_marked_up_as_promised(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get(f"{LIST}?q=racism")
    assert page.total == 1
    (card,) = page.select("article.practice-card")
    assert card.cssselect(".practice-place")[0].text_content() == "United Kingdom Kirklees 2020"
    link = card.cssselect("h2 a")[0]
    assert link.text_content() == circles.title
    assert [mark.text for mark in card.cssselect("mark")] == ["Racism", "racism"]
    more = card.cssselect("a.read-more")[0]
    assert circles.title in more.text_content()
    assert more.get("href") == link.get("href")


def test_every_topic_is_offered_with_its_count(visitor: Visitor, circles: Practice) -> None:
    boxes = visitor.get(LIST).select('fieldset[data-facet="topic"] input[type="checkbox"]')
    assert [box.get("data-value") for box in boxes] == list(SLUGS)
    counts = {box.get("value"): box.get("data-count") for box in boxes}
    assert counts["anti-discrimination"] == "1"
    assert counts["international-outlook"] == "0"


def test_a_card_is_in_the_readers_language_where_there_is_a_translation(
    visitor: Visitor, circles: Practice
) -> None:
    assert visitor.get("/fr/good-practices/").texts("article h2") == [
        "Des cercles d’écoute sur le racisme"
    ]
    (title,) = visitor.get("/ar/good-practices/").select("article h2")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")


def test_the_form_keeps_the_query(visitor: Visitor, some_practices: list[Practice]) -> None:
    page = visitor.get(f"{LIST}?q=school&topic=education&year_from=2010&page_size=10&sort=title")
    assert page.select('input[name="q"]')[0].get("value") == "school"
    assert page.select('input[name="topic"][checked]')[0].get("value") == "education"
    assert page.select('input[name="year_from"]')[0].get("value") == "2010"
    assert page.texts('select[name="sort"] option[selected]') == ["Title, A to Z"]
    assert page.texts('select[name="page_size"] option[selected]') == ["10"]
    assert len(page.select("article.practice-card")) == 10


def test_the_language_switch_keeps_the_query(visitor: Visitor, circles: Practice) -> None:
    (link,) = visitor.get(f"{LIST}?q=race&topic=interaction").select('nav a[hreflang="fr"]')
    assert link.get("href") == "/fr/good-practices/?q=race&topic=interaction"


def test_past_the_end_is_404_with_a_way_back(
    visitor: Visitor, some_practices: list[Practice]
) -> None:
    page = visitor.get(f"{LIST}?q=school&page=1000000")
    assert page.status == 404
    assert f"{LIST}?q=school" in {a.get("href") for a in page.select("main a")}


def test_nothing_found_says_what_would_help(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get(f"{LIST}?q=racism&year=1901")
    assert (page.status, page.total) == (200, 0)
    assert page.texts(".nothing li") == ["Without Year: 1901 1"]


def test_a_typing_error_is_repaired_and_told(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get(f"{LIST}?q=inequalites")
    assert page.total == 1
    assert "instead of “inequalites”" in page.texts(".repaired")[0]


def test_a_repaired_search_leads_to_the_words_that_were_meant(
    visitor: Visitor, circles: Practice
) -> None:
    page = visitor.get(f"{LIST}?q=inequalites&country=GB")
    (link,) = page.select(".repaired a")
    assert link.get("href").startswith(f"{LIST}?q=inequalit")
    assert link.get("href").endswith("&country=GB")
    assert page.texts(".repaired .repair-count") == ["(1)"]
    assert not visitor.get(link.get("href")).select(".repaired")


def test_a_phrase_that_is_nowhere_may_be_words(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get(f"{LIST}?q=%22inequalities+racism%22")
    assert page.texts(".nothing li") == [
        'Without the words “"inequalities racism"” 1',
        "Without the quotation marks: inequalities racism 1",
    ]


def test_years_that_cannot_be_used_stay_in_their_fields(visitor: Visitor) -> None:
    page = visitor.get(f"{LIST}?year_from=20O9&year_to=2015")
    first, last = page.select(".years input")
    assert (first.get("value"), last.get("value")) == ("20O9", "2015")
    assert page.texts(f"#{first.get('aria-describedby')}") == [
        "A year has four figures, such as 2015."
    ]
    assert last.get("aria-invalid") is None


def test_an_order_of_ones_own_can_be_given_up(visitor: Visitor, circles: Practice) -> None:
    (link,) = visitor.get(f"{LIST}?q=race&sort=title&page=2").select("[data-part=usual-order] a")
    assert link.get("href") == f"{LIST}?q=race"
    assert not visitor.get(f"{LIST}?q=race&sort=relevance").select("[data-part=usual-order] a")


def test_the_page_asks_for_little_script(visitor: Visitor, circles: Practice) -> None:
    """15 KB at most, as they stand: every script of the list together."""
    names = [script.get("src") for script in visitor.get(LIST).select("script[src]")]
    # A prepared file has a hash of its content in its name.
    plain = [re.sub(r"\.[0-9a-f]{12}\.", ".", name) for name in names]
    files = [finders.find(name.removeprefix(settings.STATIC_URL)) for name in plain]
    assert len(files) == 5
    assert sum(Path(file).stat().st_size for file in files) <= 15_000


def test_an_unchanged_list_is_not_sent_again(visitor: Visitor, circles: Practice) -> None:
    first = visitor.get(LIST)
    assert first.response["Cache-Control"] == "no-cache"
    etag = first.response["ETag"]
    assert visitor.get(LIST, if_none_match=etag).status == 304
    assert visitor.get(f"{LIST}?q=race", if_none_match=etag).status == 200
    circles.title = "Another title"
    circles.save()
    assert visitor.get(LIST, if_none_match=etag).status == 200
    visitor.catch_up()
    assert visitor.get(LIST).response["ETag"] != etag


def test_a_page_takes_at_most_three_queries(
    visitor: Visitor, some_practices: list[Practice], django_assert_max_num_queries: AtMost
) -> None:
    visitor.get(LIST)
    with django_assert_max_num_queries(3):
        visitor.get(f"{LIST}?q=school&topic=education&page=2")


def test_no_cookie_and_no_form_token(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get(LIST)
    assert not page.response.cookies
    assert b"csrf" not in page.response.content.lower()


def test_all_cities_are_offered_by_country(visitor: Visitor, circles: Practice) -> None:
    page = visitor.get("/en/good-practices/cities/?q=race")
    assert page.texts("main h2") == ["United Kingdom"]
    (box,) = page.select('fieldset[data-facet="city"] input[type="checkbox"]')
    assert (box.get("value"), box.get("data-count")) == ("gb-kirklees", "1")
    assert page.select('input[type="hidden"][name="q"]')[0].get("value") == "race"
    assert page.total == 1


def test_without_an_index_the_query_is_kept_and_topics_are_offered(
    visitor: Visitor, circles: Practice, settings: object, tmp_path: object
) -> None:
    settings.SEARCH_URL = f"embedded://{tmp_path}/nowhere"  # type: ignore[attr-defined]
    page = visitor.get(f"{LIST}?q=racism&topic=interaction&country=GB")
    assert page.status == 503
    assert page.response["Retry-After"]
    assert not page.select("[data-total]")
    assert page.select('input[name="q"]')[0].get("value") == "racism"
    assert page.select('input[type="hidden"][name="country"]')
    assert len(page.select(".mosaic a")) == len(SLUGS)
    assert page.texts("article h3") == [circles.title]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_list_is_only_read(visitor: Visitor, method: str) -> None:
    assert getattr(visitor.client, method)(LIST).status_code == 405

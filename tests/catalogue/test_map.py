"""The map from request to HTML: the list's filters, the list's numbers."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from tests.catalogue.test_hostile import HARMLESS, NAMED
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_place, a_published_practice

MAP = "/en/good-practices/map/"
AtMost = Callable[[int], AbstractContextManager[object]]


@pytest.fixture
def europe(visitor: Visitor) -> Visitor:
    """Turin twice, Kirklees without coordinates, Ansan, and a practice of a whole country."""
    turin = a_place("IT", "Turin", lat=45.07, lon=7.69)
    ansan = a_place("KR", "Ansan", lat=37.32, lon=126.83)
    kirklees = a_place("GB", "Kirklees")
    a_published_practice(places=(turin,), topics=("education",))
    a_published_practice(places=(turin, ansan), topics=("language",))
    a_published_practice(places=(kirklees,), topics=("education",))
    a_published_practice(places=(a_place("PT", ""),))
    visitor.catch_up()
    return visitor


def test_every_circle_says_its_city_and_leads_to_its_list(europe: Visitor) -> None:
    page = europe.get(MAP)
    marks = {mark.get("aria-label"): mark.get("href") for mark in page.select("a.map-mark")}
    assert marks == {
        "Turin, Italy: 2 practices": "/en/good-practices/?city=it-turin",
        "Ansan, South Korea: 1 practice": "/en/good-practices/?city=kr-ansan",
    }
    for address in marks.values():
        assert europe.get(address).total in (1, 2)


def test_numbers_and_filters_are_the_lists(europe: Visitor) -> None:
    for query in ("", "?topic=education", "?q=practice&country=IT", "?city=it-turin", "?year=1901"):
        page, listed = europe.get(MAP + query), europe.get("/en/good-practices/" + query)
        assert page.total == listed.total
        facets = [option.get("data-count") for option in page.select("[data-facet] input")]
        assert facets == [o.get("data-count") for o in listed.select("[data-facet] input")]
        for city in page.select("[data-city]"):
            assert europe.get(city.get("href")).total == int(city.get("data-count"))


def test_links_keep_the_query_and_stay_on_the_map(europe: Visitor) -> None:
    page = europe.get(f"{MAP}?q=practice&topic=education&sort=title&page=3")
    assert page.select("form#finder")[0].get("action") == MAP
    assert page.select('input[type="hidden"][name="sort"]')[0].get("value") == "title"
    (tag,) = page.select("a.filter-tag")
    assert tag.get("href") == f"{MAP}?q=practice&sort=title"
    (mark,) = page.select("a.map-mark")
    assert (
        mark.get("href")
        == "/en/good-practices/?q=practice&topic=education&city=it-turin&sort=title"
    )
    assert [link.get("href") for link in page.select(".views a")] == [
        f"/en/good-practices/{view}?q=practice&topic=education&sort=title"
        for view in ("", "map/", "figures/")
    ]
    assert page.texts(".views a[aria-current]") == ["Map"]


def test_what_has_no_circle_is_told(europe: Visitor) -> None:
    page = europe.get(MAP)
    assert page.texts("#not-on-the-map ~ ul a") == ["Kirklees"]
    assert page.texts("[data-without-city]") == [
        "1 practice names a country or a region, but no city."
    ]
    assert not europe.get(f"{MAP}?country=IT").select("#not-on-the-map")


def test_only_chosen_cities_are_drawn(europe: Visitor) -> None:
    page = europe.get(f"{MAP}?city=kr-ansan")
    assert page.total == 1
    assert [a.get("data-city") for a in page.select("[data-city]")] == ["kr-ansan"]


@pytest.mark.parametrize("query", NAMED, ids=lambda query: query[:30])
def test_what_is_ignored_is_named(visitor: Visitor, query: str) -> None:
    for view in ("map/", "figures/"):
        page = visitor.get(f"/en/good-practices/{view}?{query}")
        assert page.status == 200
        assert NAMED[query] in page.notice


@pytest.mark.parametrize("query", HARMLESS)
def test_odd_queries_get_a_page(visitor: Visitor, query: str) -> None:
    for view in ("map/", "figures/"):
        page = visitor.get(f"/en/good-practices/{view}?{query}")
        assert (page.status, page.total) == (200, 0)
        assert b"<script>alert" not in page.response.content


@pytest.mark.parametrize("view", ["map/", "figures/"])
def test_at_most_three_queries_and_304(
    europe: Visitor, view: str, django_assert_max_num_queries: AtMost
) -> None:
    path = f"/en/good-practices/{view}"
    etag = europe.get(path).response["ETag"]
    with django_assert_max_num_queries(3):
        europe.get(f"{path}?topic=education")
    assert europe.get(path, if_none_match=etag).status == 304


def test_a_practice_has_a_small_map_where_a_place_is_known(europe: Visitor) -> None:
    for city, dots in (("kr-ansan", 2), ("gb-kirklees", 0)):
        (link,) = europe.get(f"/en/good-practices/?city={city}").select("article h2 a")
        page = europe.get(link.get("href"))
        assert len(page.select(".locator .locator-dot")) == dots
        if dots:
            assert page.select(".locator")[0].get("aria-label") == "Map: Turin, Ansan"


def test_the_map_in_arabic(europe: Visitor) -> None:
    page = europe.get("/ar/good-practices/map/")
    assert page.tree.get("dir") == "rtl"
    assert len(page.select("a.map-mark")) == 2

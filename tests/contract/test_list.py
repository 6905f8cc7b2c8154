"""The list over HTTP: what it counts is what it lists, and its address holds all of it."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from exemplar.search.query import FACETS
from tests.contract.reading import LIST, cards_of, counts_of, list_address, notices_of, total_of
from tests.fixtures.http import Client


def test_a_page_has_twenty_cards_unless_asked_otherwise(catalogue: Client) -> None:
    assert len(cards_of(catalogue.get(LIST))) == 20
    assert len(cards_of(catalogue.get(list_address(("page_size", "10"))))) == 10
    assert len(cards_of(catalogue.get(list_address(("page_size", "50"))))) == 50


def test_paging_lists_every_practice_once(catalogue: Client) -> None:
    total = total_of(catalogue.get(LIST))
    pages = range(1, -(-total // 50) + 1)
    found = [
        card.address
        for page in pages
        for card in cards_of(catalogue.get(list_address(("page", str(page)), ("page_size", "50"))))
    ]
    assert len(found) == len(set(found)) == total


@pytest.mark.parametrize("facet", FACETS)
def test_a_count_is_what_its_box_lists(catalogue: Client, facet: str) -> None:
    counts = counts_of(catalogue.get(LIST), facet)
    assert counts
    some = list(counts.items())[:3] + list(counts.items())[-1:]
    for value, count in some:
        assert total_of(catalogue.get(list_address((facet, value)))) == count, value


def test_statuses_add_up_to_the_total(catalogue: Client) -> None:
    page = catalogue.get(list_address(("topic", "education")))
    assert sum(counts_of(page, "status").values()) == total_of(page)


def test_values_of_a_facet_widen_and_facets_narrow(catalogue: Client) -> None:
    italy = total_of(catalogue.get(list_address(("country", "IT"))))
    both = total_of(catalogue.get(list_address(("country", "IT"), ("country", "GB"))))
    narrowed = total_of(
        catalogue.get(
            list_address(("country", "IT"), ("country", "GB"), ("topic", "anti-discrimination"))
        )
    )
    assert narrowed < italy + narrowed
    assert italy < both
    assert narrowed < both


def test_a_facets_own_filter_does_not_change_its_counts(catalogue: Client) -> None:
    free = counts_of(catalogue.get(LIST), "country")
    chosen = counts_of(catalogue.get(list_address(("country", "IT"))), "country")
    assert {value: free[value] for value in chosen} == chosen


def test_a_country_is_read_in_either_case(catalogue: Client) -> None:
    upper, lower = (catalogue.get(list_address(("country", code))) for code in ("IT", "it"))
    assert total_of(upper) == total_of(lower) > 0
    assert not notices_of(lower)


def test_a_chosen_filter_is_a_tag_that_removes_it_alone(catalogue: Client) -> None:
    page = catalogue.get(
        list_address(("q", "school"), ("topic", "education"), ("country", "IT"), ("sort", "title"))
    )
    tags = {a.get("href") for a in page.select("a.filter-tag")}
    without = [sorted(parse_qsl(urlsplit(tag).query)) for tag in tags]
    assert sorted([("q", "school"), ("country", "IT"), ("sort", "title")]) in without
    assert sorted([("q", "school"), ("topic", "education"), ("sort", "title")]) in without


def test_the_form_is_plain_get_and_holds_the_query(catalogue: Client) -> None:
    page = catalogue.get(list_address(("q", "school"), ("topic", "education")))
    form = page.one("form:has(fieldset[data-facet])")
    assert form.get("method", "get").lower() == "get"
    assert page.one('input[name="q"]').get("value") == "school"
    assert page.one('input[name="topic"][value="education"]').get("checked") is not None
    assert form.cssselect('button[type="submit"]')


def test_no_facet_stands_inside_another(catalogue: Client) -> None:
    page = catalogue.get(LIST)
    assert not page.select("fieldset[data-facet] fieldset[data-facet]")
    assert {f.get("data-facet") for f in page.select("fieldset[data-facet]")} == set(FACETS)


def test_each_sort_is_an_order_of_its_own_and_newest_the_first(catalogue: Client) -> None:
    newest = cards_of(catalogue.get(LIST))
    assert newest == cards_of(catalogue.get(list_address(("sort", "newest"))))
    oldest = cards_of(catalogue.get(list_address(("sort", "oldest"))))
    titles = cards_of(catalogue.get(list_address(("sort", "title"))))
    assert len({newest[0], oldest[0], titles[0]}) == 3


def test_a_page_past_the_end_is_404_with_a_way_back(catalogue: Client) -> None:
    page = catalogue.get(list_address(("q", "school"), ("page", "1000000")))
    assert page.status == 404
    backs = [a.get("href") for a in page.select("main a")]
    assert any("q=school" in back and "page=" not in back for back in backs)


def test_no_result_names_the_filter_whose_removal_helps(catalogue: Client) -> None:
    page = catalogue.get(
        list_address(("q", "multilingualism"), ("year", "1901"), ("country", "KR"))
    )
    assert page.status == 200
    assert total_of(page) == 0
    assert [a for a in page.select("main a") if "year=1901" not in a.get("href", "year=1901")]


def test_a_misspelt_word_is_repaired_and_it_says_so(catalogue: Client) -> None:
    page = catalogue.get(list_address(("q", "multilingualsm")))
    assert total_of(page) > 0
    assert "multilingual" in " ".join(page.texts("main")).lower()


def test_matched_words_are_marked(catalogue: Client) -> None:
    page = catalogue.get(list_address(("q", "racism")))
    assert page.select("article.practice-card mark")


def test_read_more_names_its_practice(catalogue: Client) -> None:
    for article in catalogue.get(LIST).select("article.practice-card"):
        title = " ".join(article.cssselect("h2 a")[0].text_content().split())
        more = article.cssselect("a.read-more")[0]
        name = more.get("aria-label") or " ".join(more.text_content().split())
        assert title in name
        assert more.get("href") == article.cssselect("h2 a")[0].get("href")

"""Pages: every one can be reached, none is made up."""

from exemplar.catalogue.paging import Paging, paging
from exemplar.search.query import SearchQuery


def pages(page: int, total: int) -> Paging:
    return paging(SearchQuery(words="x", page=page), total, "en")


def test_the_first_and_the_last_page_and_those_around_are_named() -> None:
    assert [link.number for link in pages(7, 400).links] == [1, 0, 5, 6, 7, 8, 9, 0, 20]


def test_the_ends_have_one_neighbour_and_keep_the_query() -> None:
    first, last = pages(1, 60), pages(3, 60)
    assert (first.previous, first.next) == ("", "/en/good-practices/?q=x&page=2")
    assert (last.previous, last.next) == ("/en/good-practices/?q=x&page=2", "")


def test_nothing_found_is_a_page_and_what_lies_beyond_is_none() -> None:
    assert pages(1, 0).pages == 1
    assert not pages(1, 0).is_past_the_end
    assert pages(2, 20).is_past_the_end
    assert pages(1_000_000, 20).links[0].address == "/en/good-practices/?q=x"

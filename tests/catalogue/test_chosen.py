"""Removing a filter keeps everything else and returns to the first page."""

from exemplar.catalogue.chosen import tags
from exemplar.search.query import SearchQuery
from tests.catalogue.vocabulary import a_vocabulary


def test_each_chosen_value_can_be_taken_away_alone() -> None:
    query = SearchQuery(
        words="a & b", chosen={"topic": ("education",), "country": ("IT",)}, sort="title", page=3
    )
    found = {tag.label: tag.address for tag in tags(query, a_vocabulary())}
    assert found == {
        "Education": "/en/good-practices/?q=a+%26+b&country=IT&sort=title",
        "Italy": "/en/good-practices/?q=a+%26+b&topic=education&sort=title",
    }


def test_each_end_of_the_years_is_a_filter_of_its_own() -> None:
    query = SearchQuery(year_from=2015, year_to=2020)
    assert [(t.label, t.address) for t in tags(query, a_vocabulary())] == [
        ("2015", "/en/good-practices/?year_to=2020"),
        ("2020", "/en/good-practices/?year_from=2015"),
    ]

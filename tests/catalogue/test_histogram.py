"""The year facet's bars say what its numbers say."""

from exemplar.catalogue.histogram import HEIGHT, histogram
from exemplar.search.query import SearchQuery


def test_bars_stand_at_their_years_in_proportion() -> None:
    found = histogram({"2018": 4, "2020": 2, "2010": 0}, SearchQuery())
    assert found is not None
    assert (found.first, found.last, found.width) == (2018, 2020, 3)
    assert [(bar.x, bar.height, bar.y) for bar in found.bars] == [(0, HEIGHT, 0), (2, 20, 20)]


def test_what_the_query_takes_in_is_marked() -> None:
    counts = {str(year): 1 for year in range(2015, 2021)}
    found = histogram(counts, SearchQuery(year_from=2016, year_to=2019, chosen={"year": ("2017",)}))
    assert found is not None
    assert [bar.x for bar in found.bars if bar.is_chosen] == [2]


def test_what_is_long_ago_is_left_to_the_values() -> None:
    found = histogram({"1906": 9, "2019": 1, "2026": 2}, SearchQuery())
    assert found is not None
    assert (found.first, found.last) == (2019, 2026)
    assert [bar.height for bar in found.bars] == [HEIGHT / 2, HEIGHT]


def test_without_years_there_are_no_bars() -> None:
    assert histogram({"2018": 0}, SearchQuery()) is None

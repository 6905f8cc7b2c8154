"""Facets offer what helps, in an order that a reader expects, and never hide what is chosen."""

from exemplar.catalogue.facets import CITIES, SHOWN, FacetBlock, facet_block
from exemplar.core.topics import SLUGS
from exemplar.search.query import Facet, SearchQuery
from exemplar.search.result import Results
from tests.catalogue.vocabulary import a_vocabulary


def block(
    facet: Facet,
    counts: dict[str, int],
    chosen: tuple[str, ...] = (),
    language: str = "en",
    cities: dict[str, str] | None = None,
) -> FacetBlock:
    query = SearchQuery(chosen={facet: chosen} if chosen else {})
    results = Results(10, (), {facet: counts}, 0)
    vocabulary = a_vocabulary(language, cities) if cities else a_vocabulary(language)
    return facet_block(facet, query, results, vocabulary)


def values(found: FacetBlock) -> list[str]:
    return [option.value for option in found.options]


def in_sight(found: FacetBlock) -> list[str]:
    return values(found)[: len(found.options) - found.folded]


def test_every_topic_shows_in_the_schemes_order_even_at_0() -> None:
    found = block("topic", {"education": 3})
    assert values(found) == list(SLUGS)
    assert found.folded == 0
    assert {o.value: o.count for o in found.options}["interaction"] == 0


def test_countries_stand_in_the_readers_alphabet() -> None:
    counts = {"DE": 1, "ES": 2, "GB": 3}
    assert values(block("country", counts)) == ["DE", "ES", "GB"]
    assert values(block("country", counts, language="fr")) == ["DE", "ES", "GB"]
    assert values(block("country", {"SE": 1, "DE": 1, "AT": 1}, language="fr")) == [
        "DE",  # Allemagne
        "AT",  # Autriche
        "SE",  # Suède
    ]


def test_values_without_a_match_go_unless_chosen() -> None:
    assert values(block("country", {"DE": 0, "ES": 2}, chosen=("IT",))) == ["IT", "ES"]


def test_beyond_eight_the_rest_folds_and_chosen_ones_stay_in_sight() -> None:
    years = {str(year): 1 for year in range(2000, 2021)}
    assert in_sight(block("year", years)) == [str(year) for year in range(2020, 2012, -1)]
    found = block("year", years, chosen=("2001",))
    assert in_sight(found) == [*(str(year) for year in range(2020, 2013, -1)), "2001"]
    assert len(found.options) == len(years)


def test_more_than_eight_chosen_values_all_stay_in_sight() -> None:
    years = {str(year): 1 for year in range(2000, 2021)}
    chosen = tuple(list(years)[:10])
    assert set(in_sight(block("year", years, chosen=chosen))) == set(chosen)
    assert len(chosen) > SHOWN


def test_of_thousands_of_cities_the_largest_and_the_chosen_show() -> None:
    cities = {f"it-{n:04}": f"City {n:04}" for n in range(2000)}
    counts = {token: n + 1 for n, token in enumerate(cities)}
    found = block("city", counts, chosen=("it-0000",), cities=cities)
    assert len(found.options) == CITIES + 1
    assert "it-0000" in in_sight(found)
    assert "it-1999" in in_sight(found)
    assert found.others == 2000 - CITIES - 1


def test_a_facet_that_narrows_is_open_and_says_by_how_much() -> None:
    assert not block("status", {"ongoing": 1}).is_open
    found = block("status", {"ongoing": 1}, chosen=("ongoing", "ended"))
    assert found.is_open
    assert found.chosen == 2


def test_a_city_is_told_from_its_namesake_by_its_country() -> None:
    cities = {"gb-newport": "Newport", "us-newport": "Newport"}
    found = block("city", {"gb-newport": 2, "us-newport": 1}, cities=cities)
    words = [option.words.striptags() for option in found.options]
    assert words == ["Newport United Kingdom", "Newport United States"]

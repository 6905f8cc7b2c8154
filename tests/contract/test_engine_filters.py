"""What every engine promises of filters, of the spans of years and of their counts."""

from datetime import date

from exemplar.search.engine import SearchEngine
from exemplar.search.query import Facet, SearchQuery
from tests.contract.asking import TODAY, filled, found, results
from tests.search.a_document import a_document


def test_an_empty_index_answers_with_nothing(engine: SearchEngine) -> None:
    answer = results(engine, "anything")
    assert (answer.total, answer.uids, answer.full_matches) == (0, (), 0)
    assert results(engine).total == 0
    assert engine.cursor() == 0


def a_small_catalogue(engine: SearchEngine) -> SearchEngine:
    return filled(
        engine,
        a_document("a", topics=("education", "language"), places=(("GB", "gb-kirklees"),)),
        a_document("b", topics=("education",), places=(("IT", "it-turin"), ("GB", None))),
        a_document("c", topics=("public-space",), places=(("PT", None),), language="pt"),
    )


def test_options_widen_within_a_facet_and_facets_narrow(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    assert found(engine, chosen={"topic": ("education", "public-space")}) == ["a", "b", "c"]
    chosen: dict[Facet, tuple[str, ...]] = {"topic": ("education",), "country": ("IT", "PT")}
    assert found(engine, chosen=chosen) == ["b"]
    assert found(engine, chosen={"city": ("gb-kirklees",)}) == ["a"]
    assert found(engine, chosen={"language": ("pt",)}) == ["c"]


def test_counts_of_a_facet_leave_its_own_filter_out(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    counts = results(engine, chosen={"country": ("IT",), "topic": ("education",)}).counts
    assert counts["country"] == {"GB": 2, "IT": 1}
    assert counts["topic"] == {"education": 1}
    assert counts["city"] == {"it-turin": 1}


def test_a_value_that_nothing_has_matches_nothing(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    answer = results(engine, chosen={"topic": ("nonsense",)})
    assert answer.total == 0
    assert answer.counts["topic"] == {"education": 2, "language": 1, "public-space": 1}
    assert not answer.counts["country"]


def test_pairs_of_values_are_counted_without_both_facets_filters(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    everything = {
        ("education", "GB"): 2,
        ("education", "IT"): 1,
        ("language", "GB"): 1,
        ("public-space", "PT"): 1,
    }
    for chosen in ({}, {"topic": ("language",)}, {"country": ("PT",), "topic": ("language",)}):
        query = SearchQuery(chosen=chosen)
        assert engine.cross(query, "topic", "country", today=TODAY) == everything
    in_italy = SearchQuery(chosen={"city": ("it-turin",)})
    assert engine.cross(in_italy, "topic", "country", today=TODAY) == {
        ("education", "IT"): 1,
        ("education", "GB"): 1,
    }
    nothing = SearchQuery(chosen={"status": ("ended",)})
    assert engine.cross(nothing, "topic", "country", today=TODAY) == {}


def test_a_pair_counts_as_its_list_does(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    for (topic, city), count in engine.cross(SearchQuery(), "topic", "city", today=TODAY).items():
        chosen: dict[Facet, tuple[str, ...]] = {"topic": (topic,), "city": (city,)}
        assert results(engine, chosen=chosen).total == count


def test_practices_without_a_value_are_counted_under_every_filter(engine: SearchEngine) -> None:
    a_small_catalogue(engine)
    assert engine.lacking(SearchQuery(), "city", today=TODAY) == 1
    assert engine.lacking(SearchQuery(chosen={"country": ("PT",)}), "city", today=TODAY) == 1
    assert engine.lacking(SearchQuery(chosen={"country": ("GB",)}), "city", today=TODAY) == 0
    assert engine.lacking(SearchQuery(words="nowhere"), "city", today=TODAY) == 0


def test_statuses_add_up_to_the_total(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("a", years=(2019, None), ongoing=True),
        a_document("b", years=(2011, 2014), ongoing=False),
        a_document("c", years=(2011, 2011)),
    )
    assert results(engine).counts["status"] == {"ongoing": 1, "ended": 1, "unknown": 1}
    assert found(engine, chosen={"status": ("ended", "unknown")}) == ["b", "c"]


def test_a_practice_counts_in_every_year_of_its_span(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("closed", years=(2019, 2021), ongoing=False),
        a_document("open", years=(2024, None), ongoing=True),
        a_document("no start", years=(None, None), ongoing=True),
        a_document("no date", years=(None, None)),
        a_document("to come", years=(2027, None), ongoing=True),
    )
    assert results(engine).counts["year"] == {
        "2019": 1,
        "2020": 1,
        "2021": 1,
        "2024": 1,
        "2025": 1,
        "2026": 2,
        "2027": 1,
    }
    assert found(engine, chosen={"year": ("2020", "2026")}) == ["closed", "no start", "open"]


def test_the_present_year_is_that_of_the_query(engine: SearchEngine) -> None:
    filled(engine, a_document("open", years=(2024, None), ongoing=True))
    query = SearchQuery(chosen={"year": ("2027",)})
    assert engine.search(query, today=date(2026, 12, 31)).total == 0
    assert engine.search(query, today=date(2027, 1, 1)).total == 1


def test_years_and_span_are_one_facet_and_both_must_hold(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("a", years=(2010, 2012), ongoing=False),
        a_document("b", years=(2012, 2016), ongoing=False),
        a_document("c", years=(2016, 2016)),
    )
    assert found(engine, year_from=2012, year_to=2015) == ["a", "b"]
    assert found(engine, year_from=2013) == ["b", "c"]
    assert found(engine, year_to=2011) == ["a"]
    assert found(engine, year_from=2013, chosen={"year": ("2012",)}) == ["b"]
    counts = results(engine, year_from=2013, chosen={"year": ("2012",)}).counts
    assert counts["year"] == {"2010": 1, "2011": 1, "2012": 2, "2013": 1, "2014": 1, "2015": 1} | {
        "2016": 2
    }
    assert counts["topic"] == {"education": 1}

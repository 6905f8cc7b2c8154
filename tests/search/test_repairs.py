"""Ways out of a search without results."""

from datetime import date

from exemplar.search.memory import MemoryEngine
from exemplar.search.query import SearchQuery
from exemplar.search.repairs import spelled, ways_out
from tests.search.a_document import a_document

TODAY = date(2026, 5, 5)


def an_engine() -> MemoryEngine:
    engine = MemoryEngine()
    engine.replace_all(
        [
            a_document("a", "Sport", places=(("IT", None),), topics=("education",)),
            a_document("b", "Sport", places=(("IT", None),), topics=("education",)),
            a_document("c", "Music", places=(("GB", None),), topics=("media",)),
        ],
        cursor=1,
    )
    return engine


def test_what_helps_most_comes_first_with_its_number() -> None:
    query = SearchQuery("sport", {"country": ("IT", "PT"), "topic": ("media",)}, page=3)
    ways = ways_out(an_engine(), query, today=TODAY)
    assert [(way.dropped, way.total) for way in ways] == [("topic", 2), ("filters", 2)]
    assert ways[0].query == SearchQuery("sport", {"country": ("IT", "PT")})


def test_the_words_may_be_what_is_too_much() -> None:
    query = SearchQuery("music", {"country": ("IT",)}, year_from=2020)
    ways = {way.dropped: way.total for way in ways_out(an_engine(), query, today=TODAY)}
    assert ways == {"words": 2, "country": 1, "filters": 1}


def test_words_alone_that_find_nothing_leave_the_whole_list() -> None:
    ways = ways_out(an_engine(), SearchQuery("volcano"), today=TODAY)
    assert [(way.dropped, way.query, way.total) for way in ways] == [("words", SearchQuery(), 3)]


def test_a_phrase_may_stand_apart() -> None:
    ways = ways_out(an_engine(), SearchQuery('"sport music"'), today=TODAY)
    assert ("quotes", "sport music") in [(way.dropped, way.query.words) for way in ways]


def test_a_repaired_search_says_what_was_meant() -> None:
    query = SearchQuery("sprot -music", {"country": ("IT",)})
    results = an_engine().search(query, today=TODAY)
    meant = spelled(query, results)
    assert meant == SearchQuery("sport -music", {"country": ("IT",)})
    assert spelled(meant, an_engine().search(meant, today=TODAY)) is None


def test_a_word_that_the_filters_leave_out_may_be_spelled_otherwise() -> None:
    engine = an_engine()
    engine.update([a_document("d", "Spor", places=(("FR", None),))], (), cursor=2)
    query = SearchQuery("spor -music", {"country": ("IT",)})
    ways = ways_out(engine, query, today=TODAY)
    assert [(way.dropped, way.total) for way in ways] == [
        ("spelling", 2),
        ("words", 2),
        ("country", 1),
    ]
    assert ways[0].query == SearchQuery("sport -music", {"country": ("IT",)})


def test_a_spelling_that_finds_nothing_is_not_offered() -> None:
    query = SearchQuery("spor", {"country": ("GB",)})
    assert "spelling" not in {way.dropped for way in ways_out(an_engine(), query, today=TODAY)}


def test_phrases_and_numbers_are_never_spelled_otherwise() -> None:
    engine = an_engine()
    engine.update([a_document("d", "Sprot 2021", places=(("FR", None),))], (), cursor=2)
    for words in ('"sprot 2021"', "2021"):
        ways = ways_out(engine, SearchQuery(words, {"country": ("IT",)}), today=TODAY)
        assert "spelling" not in {way.dropped for way in ways}

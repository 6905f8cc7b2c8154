"""What every engine promises: run against each adapter."""

import threading
from datetime import date
from pathlib import Path

import pytest

from exemplar.search.analysis.marking import mark
from exemplar.search.document import Document
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import SearchEngine
from exemplar.search.memory import MemoryEngine
from exemplar.search.query import Facet, SearchQuery, Sort
from exemplar.search.result import Results
from tests.search.a_document import a_document, a_text

TODAY = date(2026, 7, 1)
KIRKLEES = (("GB", "gb-kirklees"),)


@pytest.fixture(params=["memory", "embedded"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> SearchEngine:
    """An engine of each kind, empty but ready."""
    made: SearchEngine = (
        MemoryEngine() if request.param == "memory" else EmbeddedEngine(tmp_path / "index")
    )
    made.replace_all([], cursor=0)
    return made


def filled(engine: SearchEngine, *documents: Document) -> SearchEngine:
    engine.replace_all(documents, cursor=1)
    return engine


def results(engine: SearchEngine, words: str = "", **values: object) -> Results:
    return engine.search(SearchQuery(words, **values), today=TODAY)  # type: ignore[arg-type]


def found(engine: SearchEngine, words: str = "", **values: object) -> list[str]:
    return sorted(results(engine, words, page_size=50, **values).uids)


def test_an_empty_index_answers_with_nothing(engine: SearchEngine) -> None:
    answer = results(engine, "anything")
    assert (answer.total, answer.uids, answer.full_matches) == (0, (), 0)
    assert results(engine).total == 0
    assert engine.cursor() == 0


# Filters and counts


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


# Words


def test_words_are_found_in_every_form_and_without_accents(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("en", "Training teachers", rest="Communities learned."),
        a_document("fr", "Former les réfugiés à l’égalité", language="fr"),
    )
    assert found(engine, "community teacher") == ["en"]
    assert found(engine, "REFUGIES egalite", language="fr") == ["fr"]
    assert found(engine, "refugie", language="fr") == ["fr"]


def test_a_word_of_another_language_is_found_as_written(engine: SearchEngine) -> None:
    filled(engine, a_document("fr", "Lutter contre les rumeurs", language="fr"))
    assert found(engine, "rumeurs", language="en") == ["fr"]


def test_every_language_of_a_practice_is_searched(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Welcome", a_text("Bienvenue", "fr"), a_text("أهلا", "ar")))
    assert found(engine, "bienvenue", language="fr") == ["a"]
    assert found(engine, "أهلا", language="ar") == ["a"]
    assert results(engine).counts["language"] == {"en": 1, "fr": 1, "ar": 1}


def test_korean_is_found_within_longer_words(engine: SearchEngine) -> None:
    filled(engine, a_document("ko", "안산시의 상호문화 정책", language="ko"))
    assert found(engine, "상호문화") == ["ko"]
    assert found(engine, "안산시") == ["ko"]
    assert found(engine, "문상") == []


def test_places_and_topic_labels_find_the_practice_in_any_language(engine: SearchEngine) -> None:
    names = (("", "Turin"), ("", "Torino"), ("fr", "Lutte contre les discriminations"))
    filled(engine, a_document("a", "A school", names=names), a_document("b", "A school"))
    assert found(engine, "torino") == ["a"]
    assert found(engine, "discrimination", language="fr") == ["a"]
    assert found(engine, "discriminations", language="ar") == ["a"]


def test_phrases_stand_together_and_in_one_text(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("a", "Listening Circles on ‘Race’"),
        a_document("b", "Circles of listening"),
        a_document("c", "Listening", purpose="Circles"),
    )
    assert found(engine, '"listening circles"') == ["a"]
    assert found(engine, "listening circles") == ["a", "b", "c"]
    assert found(engine, "“listening circles”") == ["a"]


def test_a_minus_leaves_practices_out(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Sport and music"), a_document("b", "Sport"))
    assert found(engine, "sport -music") == ["b"]
    assert found(engine, "-music") == ["b"]
    assert found(engine, '-"sport and music"') == ["b"]


def test_hyphenated_words_are_found_in_each_spelling(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("a", "Anti-rumours agents"),
        a_document("b", "Antirumours agents"),
        a_document("c", "Anti rumours agents"),
        a_document("d", "Rumours"),
    )
    assert found(engine, "anti-rumours") == ["a", "b", "c"]
    assert found(engine, "antirumours") == ["a", "b"]


@pytest.mark.parametrize(
    "words",
    ["title:", "AND OR", "*", "(((", '"', '""', "\0", "- -", "'", "|", "en:sport", "\ud800"],
)
def test_what_looks_like_syntax_is_words_or_nothing(engine: SearchEngine, words: str) -> None:
    filled(engine, a_document("a", "Sport"))
    assert results(engine, words).total in {0, 1}


@pytest.mark.parametrize("words", ["(((", "*", '""', " - "])
def test_words_with_nothing_in_them_do_not_narrow(engine: SearchEngine, words: str) -> None:
    filled(engine, a_document("a"), a_document("b"))
    answer = results(engine, words)
    assert (answer.total, answer.full_matches) == (2, 2)


# Typing errors


def test_a_misspelt_word_is_repaired(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Entrepreneurs"), a_document("b", "Training"))
    answer = results(engine, "entreprenuers")
    assert answer.uids == ("a",)
    assert answer.repaired == {"entreprenuers": ("entrepreneurs",)}
    assert found(engine, "trianing") == ["b"]


def test_a_word_that_exists_is_not_repaired(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Sport"), a_document("b", "Spore"))
    answer = results(engine, "sport")
    assert answer.uids == ("a",)
    assert not answer.repaired


@pytest.mark.parametrize("words", ["xport", "spo", "trxinnnig", "2021"])
def test_what_is_too_far_or_too_short_is_not_repaired(engine: SearchEngine, words: str) -> None:
    filled(engine, a_document("a", "Sport training 2020"))
    assert found(engine, words) == []


def test_a_word_that_only_a_removed_practice_had_repairs_nothing(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Entrepreneurs"), a_document("b", "Sport"))
    engine.update([], ["a"], cursor=2)
    answer = results(engine, "entreprenuers")
    assert (answer.total, dict(answer.repaired)) == (0, {})


# All the words, or some of them


def test_where_few_have_all_words_those_with_half_follow(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("all", "Sport music theatre"),
        a_document("two", "Sport music"),
        a_document("one", "Theatre"),
    )
    answer = results(engine, "sport music theatre")
    assert answer.uids == ("all", "two")
    assert (answer.total, answer.full_matches) == (2, 1)


def test_where_ten_have_all_words_no_others_follow(engine: SearchEngine) -> None:
    both = [a_document(f"both{n}", "Sport music") for n in range(10)]
    filled(engine, *both[:9], a_document("one", "Sport"))
    assert results(engine, "sport music").total == 10
    engine.update(both[9:], [], cursor=2)
    assert results(engine, "sport music").total == 10
    assert "one" not in found(engine, "sport music")


def test_filters_do_not_change_which_words_are_needed(engine: SearchEngine) -> None:
    both = [a_document(f"both{n}", "Sport music") for n in range(10)]
    filled(engine, *both, a_document("one", "Sport", places=(("FR", None),)))
    answer = results(engine, "sport music", chosen={"country": ("FR",)})
    assert answer.total == 0


def test_full_matches_count_what_is_listed(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("all", "Sport music", places=(("FR", None),)),
        a_document("one", "Sport", places=(("GB", None),)),
    )
    answer = results(engine, "sport music", chosen={"country": ("GB",)})
    assert (answer.total, answer.full_matches) == (1, 0)


def test_function_words_do_not_count_as_words(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "The art of the city"), a_document("b", "Sport in the city"))
    assert found(engine, "the art of sport") == ["a", "b"]
    assert results(engine, "the of").uids == ("a", "b")
    assert results(engine, "the sport").uids == ("b",)


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "title", "added"])
def test_all_the_words_come_before_some_of_them(engine: SearchEngine, sort: Sort) -> None:
    filled(
        engine,
        a_document("some1", "A music", years=(2025, 2025), added=9),
        a_document("all", "M sport", rest="music", years=(2020, 2020), added=5),
        a_document("some2", "Z music", years=(2010, 2010), added=1),
    )
    assert results(engine, "sport music", sort=sort).uids[0] == "all"


# Order


def test_title_outranks_names_then_purpose_then_the_rest(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("1rest", "Word", rest="museum", purpose="word", names=(("en", "word"),)),
        a_document("2purpose", "Word", rest="word", purpose="museum", names=(("en", "word"),)),
        a_document("3names", "Word", rest="word", purpose="word", names=(("en", "museum"),)),
        a_document("4title", "Museum", rest="word", purpose="word", names=(("en", "word"),)),
        *(a_document(f"other{n}", "Word", rest="word", purpose="word") for n in range(9)),
    )
    assert results(engine, "museum").uids == ("4title", "3names", "2purpose", "1rest")


def test_newest_and_oldest_put_what_has_no_date_last(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("undated", "A", years=(None, None)),
        a_document("long", "B", years=(2010, 2021), ongoing=False),
        a_document("short", "C", years=(2021, 2021)),
        a_document("open", "D", years=(2015, None), ongoing=True),
        a_document("same", "Ba", years=(2021, 2021)),
    )
    assert results(engine).uids == ("open", "same", "short", "long", "undated")
    assert results(engine, sort="oldest").uids == ("long", "open", "same", "short", "undated")


def test_titles_sort_as_the_reader_sees_them(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("a", "Zebra", a_text("Abeille", "fr")),
        a_document("b", "Mouse"),
        a_document("c", "Élan", language="fr"),
    )
    assert results(engine, sort="title", language="en").uids == ("c", "b", "a")
    assert results(engine, sort="title", language="fr").uids == ("a", "c", "b")


def test_added_puts_the_latest_first_and_ties_by_uid(engine: SearchEngine) -> None:
    filled(engine, a_document("b", added=1), a_document("c", added=2.5), a_document("a", added=1))
    assert results(engine, sort="added").uids == ("c", "a", "b")


def test_pages_follow_each_other_and_end(engine: SearchEngine) -> None:
    uids = [f"u{n:02}" for n in range(25)]
    filled(engine, *(a_document(uid, "Same") for uid in reversed(uids)))
    pages = [results(engine, "same", page=page, page_size=10).uids for page in range(1, 5)]
    assert [uid for page in pages for uid in page] == uids
    assert pages[3] == ()
    assert results(engine, page=10**6).uids == ()
    assert results(engine, page=10**6).total == 25


# Marks


def test_marks_mark_the_words_found(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Training teachers"))
    marks = results(engine, "teacher trianing").marks
    assert mark("Training <b>teachers</b>", marks, "en") == (
        ("Training", True),
        (" <b>", False),
        ("teachers", True),
        ("</b>", False),
    )


# Updates


def test_an_update_adds_replaces_and_removes_as_one_act(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Sport"), a_document("b", "Music"), a_document("c", "Theatre"))
    fresh = a_document("a", "Dance", places=(("FR", "fr-lyon"),), topics=("language",))
    engine.update([fresh, a_document("d", "Opera")], ["b", "unknown"], cursor=7)
    assert engine.cursor() == 7
    assert found(engine) == ["a", "c", "d"]
    assert found(engine, "sport") == []
    assert found(engine, "music") == []
    assert found(engine, "dance", chosen={"city": ("fr-lyon",)}) == ["a"]
    assert results(engine).counts["country"] == {"FR": 1, "GB": 2}
    assert results(engine, sort="title").uids == ("a", "d", "c")


def test_many_updates_leave_what_the_reference_has(engine: SearchEngine) -> None:
    documents = [
        a_document(
            f"u{n % 30}", f"Title {n}", rest=f"word{n}", added=n, years=(2000 + n % 20, None)
        )
        for n in range(90)
    ]
    for n, document in enumerate(documents):
        engine.update([document], [f"u{(n * 7) % 30}"] if n % 3 == 0 else [], cursor=n)
    assert engine.cursor() == 89
    again = MemoryEngine()
    for n, document in enumerate(documents):
        again.update([document], [f"u{(n * 7) % 30}"] if n % 3 == 0 else [], cursor=n)
    for query in (SearchQuery(page_size=50), SearchQuery("title", sort="added", page_size=50)):
        assert engine.search(query, today=TODAY) == again.search(query, today=TODAY)


def test_only_one_may_write_at_a_time(engine: SearchEngine) -> None:
    seen: list[bool] = []

    def try_to() -> None:
        with engine.claim(wait=False) as claimed:
            seen.append(claimed)

    with engine.claim(wait=True) as claimed:
        assert claimed
        engine.update([a_document("a")], [], cursor=1)
        other = threading.Thread(target=try_to)
        other.start()
        other.join()
    try_to()
    assert seen == [False, True]


# What is alike


def test_what_shares_most_is_most_alike(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("subject", "Youth theatre", topics=("education", "media"), places=KIRKLEES),
        a_document("topics", "Other", topics=("media", "education"), places=(("IT", None),)),
        a_document("title", "Theatre for the young", topics=("language",), places=(("IT", None),)),
        a_document("city", "Other", topics=("media",), places=KIRKLEES),
        a_document("nothing", "Other", topics=("language",), places=(("GB", None),)),
        a_document("gone", "Youth theatre", topics=("education", "media"), places=KIRKLEES),
    )
    engine.update([], ["gone"], cursor=2)
    assert engine.alike("subject", "en") == ("city", "topics", "title")
    assert engine.alike("subject", "en", 1) == ("city",)
    assert engine.alike("gone", "en") == ()


def test_titles_keep_their_order_through_updates(engine: SearchEngine) -> None:
    filled(engine, *(a_document(f"u{n}", title) for n, title in enumerate("DBFA")))
    assert results(engine, sort="title").uids == ("u3", "u1", "u0", "u2")
    engine.update([a_document("u4", "C"), a_document("u0", "G")], ["u1"], cursor=2)
    assert results(engine, sort="title").uids == ("u3", "u4", "u2", "u0")
    assert results(engine, sort="newest").uids == ("u3", "u4", "u2", "u0")

"""What every engine promises of the order: all the words before some, the sorts, the pages."""

import pytest

from exemplar.search.engine import SearchEngine
from exemplar.search.query import Sort
from tests.contract.asking import filled, found, results
from tests.search.a_document import a_document, a_text


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


# Sorts and pages


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


def test_titles_keep_their_order_through_updates(engine: SearchEngine) -> None:
    filled(engine, *(a_document(f"u{n}", title) for n, title in enumerate("DBFA")))
    assert results(engine, sort="title").uids == ("u3", "u1", "u0", "u2")
    engine.update([a_document("u4", "C"), a_document("u0", "G")], ["u1"], cursor=2)
    assert results(engine, sort="title").uids == ("u3", "u4", "u2", "u0")
    assert results(engine, sort="newest").uids == ("u3", "u4", "u2", "u0")

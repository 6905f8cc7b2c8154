"""What every engine promises to whoever is still typing, and about the words it has."""

import pytest

from exemplar.search.engine import SearchEngine
from tests.contract.asking import filled
from tests.search.a_document import a_document, a_text


def some_titles(engine: SearchEngine) -> SearchEngine:
    return filled(
        engine,
        a_document("1", "Listening Circles on ‘Race’", a_text("Des cercles d’écoute", "fr")),
        a_document("2", "Circles of listening"),
        a_document("3", "Anti-rumours agents", purpose="Listening"),
        a_document("4", "안산시의 상호문화 정책", language="ko"),
    )


@pytest.mark.parametrize(
    ("typed", "uids"),
    [
        ("list", ("1", "2")),
        ("circ li", ("2", "1")),
        ("LISTENING r", ("1",)),
        ("ecou", ("1",)),
        ("écou", ("1",)),
        ("anti-rum", ("3",)),
        ("antirum", ("3",)),
        ("안산", ("4",)),
        ("상호문", ("4",)),
        ("ircles", ()),
        ("circles football", ()),
        ("en", ()),
        ("", ()),
        ("(* |:", ()),
        ("en:listen", ()),
    ],
)
def test_each_word_begins_a_word_of_a_title(
    engine: SearchEngine, typed: str, uids: tuple[str, ...]
) -> None:
    assert some_titles(engine).titled(typed) == uids


def test_no_more_are_suggested_than_asked_for(engine: SearchEngine) -> None:
    filled(
        engine, *(a_document(f"a{n}", "Of schools") for n in range(9)), a_document("b", "School")
    )
    assert engine.titled("sch", 1) == ("b",)
    assert len(engine.titled("sch", 4)) == 4


def test_what_is_gone_is_not_suggested(engine: SearchEngine) -> None:
    some_titles(engine)
    engine.update([a_document("1", "Round tables")], ["2"], cursor=2)
    assert engine.titled("listening") == ()
    assert engine.titled("tab") == ("1",)


def test_the_nearest_words_are_others_and_the_most_frequent_first(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("1", "Theatre"),
        a_document("2", "Theater", rest="training"),
        a_document("3", "The theater"),
    )
    assert engine.near("Théatre") == ("theater",)
    assert engine.near("theatr") == ("theater", "theatre")
    assert engine.near("trainning") == ("training",)
    assert engine.near("rainning") == ("training",)
    assert engine.near("volcano") == ()
    assert engine.near("the") == ()

"""What every engine promises of words: forms, languages, phrases, typing errors and marks."""

import pytest

from exemplar.search.analysis.marking import mark
from exemplar.search.engine import SearchEngine
from tests.contract.asking import filled, found, results
from tests.search.a_document import a_document, a_text


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

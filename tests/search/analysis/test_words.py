"""Cutting, folding and stemming."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.analysis.folding import LONGEST, fold
from exemplar.search.analysis.stemming import stems_of
from exemplar.search.analysis.tokens import BREAK, stream_of
from exemplar.search.analysis.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Listening Circles on ‘Race’", ["Listening", "Circles", "on", "Race"]),
        ("l'école d’été", ["l", "école", "d", "été"]),
        ("об'єднання громад", ["об'єднання", "громад"]),
        ("anti-racism_now, 2019–2021", ["anti", "racism", "now", "2019", "2021"]),
        ("e\u0301te\u0301 co\u00adoperate", ["e\u0301te\u0301", "co\u00adoperate"]),
        ("안산시 2020년", ["안산시", "2020", "년"]),
        ("مُشاركة", ["مُشاركة"]),
        ("", []),
        ("(((*", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text)] == words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Égalité", "egalite"),
        ("Straße", "strasse"),
        ("Đorđe", "dorde"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("ISPARTA", "isparta"),
        ("ışık", "isik"),
        ("Αθήνας", "αθηνασ"),
        ("Ёлка", "елка"),
        ("Ґанок", "ганок"),
        ("مُشاركة", "مشاركه"),
        ("إيطاليا", "ايطاليا"),
        ("٢٠٢٠", "2020"),
        ("한국", "한국"),
        ("ガ", "ガ"),
        ("co\u00adoperate", "cooperate"),
        ("\u00bd", "12"),
    ],
)
def test_folding(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert len(once) <= LONGEST
    assert not any(character.isspace() for character in once)


def test_norwegians_find_each_other() -> None:
    assert stems_of("skolen", "nb") == stems_of("skolen", "no")


def test_a_stream_holds_the_words_then_what_may_stand_for_them() -> None:
    assert stream_of("Anti-rumours", "en") == [
        *("anti", "rumours", BREAK),
        *("en:anti", "en:rumour", "antirumours", "en:antirumour"),
    ]
    assert stream_of("상호문화", "ko") == ["상호", "호문", "문화", BREAK, "상", "호", "문", "화"]


@given(st.text(max_size=200), st.sampled_from(("en", "fr", "ar", "uk", "ko", "tr", "pl", "")))
def test_tokens_never_hold_white_space(text: str, language: str) -> None:
    assert all(token and not any(map(str.isspace, token)) for token in stream_of(text, language))

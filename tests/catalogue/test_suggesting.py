"""Suggestions while typing: every kind, accents or not, and an answer to everything."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.catalogue.suggesting import Candidate, Candidates, Suggestion, folded
from exemplar.practices.models import Practice
from tests.catalogue.visitor import Visitor


def a_candidate(label: str, count: int = 1, *others: str) -> Candidate:
    names = tuple(map(folded, (label, *others)))
    return Candidate(Suggestion("city", label, "/", count, "en"), names)


def labels(words: str, *candidates: Candidate) -> list[str]:
    return [suggestion.label for suggestion in Candidates(candidates).beginning(words)]


def test_each_word_begins_a_word_of_the_name() -> None:
    circles = a_candidate("Listening Circles on ‘Race’")
    assert labels("rac list", circles) == ["Listening Circles on ‘Race’"]
    assert labels("ace", circles) == []


def test_accents_and_other_names_do_not_matter() -> None:
    assert labels("LODZ", a_candidate("Łódź")) == ["Łódź"]
    assert labels("vinnits", a_candidate("Vinnytsia", 1, "Vinnitsya")) == ["Vinnytsia"]


def test_names_that_begin_so_come_first_then_the_larger() -> None:
    found = labels(
        "san", a_candidate("Don San", 9), a_candidate("San A", 1), a_candidate("San B", 2)
    )
    assert found == ["San B", "San A", "Don San"]


@given(st.lists(st.text("aábß -", max_size=8), max_size=8), st.lists(st.text("aáb", max_size=3)))
def test_nothing_is_overlooked(names: list[str], typed: list[str]) -> None:
    starts = folded(" ".join(typed))
    expected = {
        name
        for name in names
        if starts and all(any(w.startswith(s) for w in folded(name)) for s in starts)
    }
    found = labels(" ".join(typed), *map(a_candidate, names))
    assert set(found) <= expected
    assert len(found) == min(len(expected), 3)


def test_topics_go_by_the_readers_words_and_by_english_ones(
    visitor: Visitor, circles: Practice
) -> None:
    assert ask(visitor, "?q=discrimin", "fr")[0]["kind"] == "topic"
    assert ask(visitor, "?q=anti-discr", "uk")[0]["kind"] == "topic"


@pytest.mark.parametrize("name", ["royaume", "Vereinigtes", "UK", "великобр", "المملكة"])
def test_a_country_is_suggested_by_its_name_in_any_language(
    visitor: Visitor, circles: Practice, name: str
) -> None:
    (country,) = (found for found in ask(visitor, f"?q={name}") if found["kind"] == "country")
    assert country["label"] == "United Kingdom"


def ask(visitor: Visitor, query: str, language: str = "en") -> list[dict[str, Any]]:
    found = visitor.get(f"/{language}/good-practices/suggest{query}")
    assert found.status == 200
    answer: list[dict[str, Any]] = json.loads(found.response.content)
    return answer


def test_every_kind_is_suggested_in_the_readers_language(
    visitor: Visitor, circles: Practice
) -> None:
    assert ask(visitor, "?q=kirk")[0] == {
        "kind": "city",
        "label": "Kirklees",
        "url": "/en/good-practices/?city=gb-kirklees",
        "count": 1,
        "language": "en",
    }
    assert ask(visitor, "?q=royaume", "fr")[0]["kind"] == "country"
    assert ask(visitor, "?q=anti")[0]["kind"] == "topic"
    (french,) = ask(visitor, "?q=ecoute", "fr")
    assert french["kind"] == "practice"
    assert french["label"] == "Des cercles d’écoute sur le racisme"
    assert french["language"] == "fr"


@pytest.mark.parametrize(
    "query", ["", "?q=", "?q=%20", "?q=%00", "?q=<b>&q=zzzz", "?q=" + "é" * 999]
)
def test_nothing_sensible_typed_gives_nothing(
    visitor: Visitor, circles: Practice, query: str
) -> None:
    assert ask(visitor, query) == []


def test_an_unchanged_answer_is_not_sent_again(visitor: Visitor, circles: Practice) -> None:
    etag = visitor.get("/en/good-practices/suggest?q=kirk").response["ETag"]
    again = visitor.get("/en/good-practices/suggest?q=kirk", if_none_match=etag)
    assert again.status == 304

"""Marking the words found, and the best part of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.text import ELLIPSIS
from exemplar.search.analysis.excerpts import best_excerpt
from exemplar.search.analysis.marking import mark
from exemplar.search.analysis.reading import read


def marked(text: str, words: str, language: str = "en") -> str:
    marks = read(words, language).marks
    return "".join(f"[{piece}]" if on else piece for piece, on in mark(text, marks, language))


@pytest.mark.parametrize(
    ("text", "words", "language", "expected"),
    [
        ("Training teachers", "teacher", "en", "Training [teachers]"),
        ("Écoles ouvertes", "ecole", "fr", "[Écoles] ouvertes"),
        ("The anti-rumours agents", "antirumour", "en", "The [anti-rumours] agents"),
        ("<b>Sport</b> & music", "sport b", "en", "<[b]>[Sport]</[b]> & music"),
        ("안산시의 상호문화 정책", "상호문화", "ko", "안산시의 [상호문화] 정책"),
        ("المدرسة الجديدة", "مدرسة", "ar", "[المدرسة] الجديدة"),
        ("Nothing here", "sport", "en", "Nothing here"),
        ("", "sport", "en", ""),
    ],
)
def test_marking(text: str, words: str, language: str, expected: str) -> None:
    assert marked(text, words, language) == expected


@given(st.text(max_size=200), st.text(max_size=40), st.sampled_from(("en", "fr", "ko", "uk")))
def test_the_pieces_are_the_text(text: str, words: str, language: str) -> None:
    pieces = mark(text, read(words, language).marks, language)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)


LONG = (
    "The city began in spring with a survey of its schools. " * 6
    + "Then teachers and parents met every week in the library. "
    + "In autumn all of it was evaluated again by the council. " * 6
)


def test_the_excerpt_shows_the_words_in_their_context() -> None:
    pieces = best_excerpt(LONG, read("library parents", "en").marks, "en", 120)
    excerpt = "".join(piece for piece, _ in pieces)
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert "parents met every week in the library" in excerpt
    assert [piece for piece, is_marked in pieces if is_marked] == ["parents", "library"]
    assert len(excerpt) <= 120


def test_without_marks_the_excerpt_is_the_opening() -> None:
    assert excerpt(LONG, "", 50).startswith("The city began")
    assert excerpt(LONG, "survey", 80).startswith("The city began")
    assert excerpt("Short", "sport", 200) == "Short"


@given(
    st.text(max_size=400),
    st.text(max_size=20),
    st.integers(20, 200),
    st.sampled_from(("en", "fr", "ko", "uk")),
)
def test_an_excerpt_is_a_part_of_the_line_and_never_too_long(
    text: str, words: str, length: int, language: str
) -> None:
    pieces = best_excerpt(text, read(words, language).marks, language, length)
    assert all(piece for piece, _ in pieces)
    shown = "".join(piece for piece, _ in pieces)
    assert len(shown) <= length
    assert shown.removeprefix(ELLIPSIS).removesuffix(ELLIPSIS) in text


@pytest.mark.parametrize(
    ("words", "language", "marked_pieces"),
    [("library", "en", ["library"]), ("anti-rumour", "en", ["anti-rumours"])],
)
def test_marks_stay_on_their_words_where_the_beginning_is_cut(
    words: str, language: str, marked_pieces: list[str]
) -> None:
    text = (
        "It began. " * 30 + "Then the anti-rumours agents met in the library. " + "It ended. " * 30
    )
    pieces = best_excerpt(text, read(words, language).marks, language)
    assert [piece for piece, is_marked in pieces if is_marked] == marked_pieces


def excerpt(line: str, words: str, length: int) -> str:
    pieces = best_excerpt(line, read(words, "en").marks, "en", length)
    return "".join(piece for piece, _ in pieces)

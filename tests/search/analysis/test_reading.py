"""What a visitor's words ask for."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.analysis.reading import MOST_UNITS, read


def typed(words: str, language: str = "en") -> list[str]:
    return [unit.typed for unit in read(words, language).units]


@pytest.mark.parametrize(
    ("words", "units", "excluded"),
    [
        ("sport music", ["sport", "music"], []),
        ('"listening circles" race', ["listening circles", "race"], []),
        ("« listening circles »", [" listening circles "], []),
        ('"sport', ["sport"], []),
        ('sport "', ["sport"], []),
        ("sport -music", ["sport"], ["music"]),
        ('-"sport day" music', ["music"], ["sport day"]),
        ("sport - music", ["sport", "music"], []),
        ("anti-racism", ["anti-racism"], []),
        ("title:sport", ["title", "sport"], []),
        ("sport AND music OR", ["sport", "music"], []),
        ("the sport of the city", ["sport", "city"], []),
        ("the of", ["the", "of"], []),
        ("sport Sport SPORT", ["sport"], []),
        ("((( * ? ~", [], []),
    ],
)
def test_reading(words: str, units: list[str], excluded: list[str]) -> None:
    request = read(words, "en")
    assert [unit.typed for unit in request.units] == units
    assert [unit.typed for unit in request.excluded] == excluded


def test_function_words_are_those_of_the_reader_and_of_english() -> None:
    assert typed("l'égalité pour the city", "fr") == ["égalité", "city"]
    assert typed("школа и город", "en") == ["школа", "город"]


def test_a_word_may_be_meant_in_the_readers_language_or_in_english() -> None:
    (unit,) = read("communities", "fr").units
    tokens = {token for sequence in unit.alternatives for token in sequence}
    assert {"communities", "en:communiti"} <= tokens
    assert any(token.startswith("fr:") for token in tokens)


@given(st.text(max_size=300), st.text(max_size=5))
def test_nothing_raises(words: str, language: str) -> None:
    request = read(words, language)
    assert len(request.units) <= MOST_UNITS
    assert all(unit.alternatives for unit in (*request.units, *request.excluded))


@given(st.lists(st.sampled_from(['"', "-", " ", "sport", "é", "'", "\0", "한국"]), max_size=25))
def test_no_mixture_of_signs_raises(parts: list[str]) -> None:
    read("".join(parts), "en")


@given(
    st.lists(
        st.sampled_from(("sport", "музика", "école", "title", "NEAR")), min_size=1, max_size=5
    ),
    st.lists(
        st.sampled_from((":", "(", ")", "*", "~", "^", "[", "]", "/", "&", "|", "+", "!", "?"))
    ),
    st.randoms(use_true_random=False),
)
def test_whatever_looks_like_syntax_is_just_words(
    words: list[str], signs: list[str], chance: Random
) -> None:
    parts = [*words]
    for sign in signs:
        parts.insert(chance.randint(0, len(parts)), sign)
    plain = read(" ".join(words), "en")
    assert {u.alternatives for u in read(" ".join(parts), "en").units} == {
        u.alternatives for u in plain.units
    }
    together = " ".join(word + "".join(signs) for word in words)
    assert {u.alternatives for u in read(together, "en").units} == {
        u.alternatives for u in plain.units
    }

"""From the parameters of an address to a query and what was left out of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.parsing import MOST_OPTIONS, Kind, KnownValues, Problem, read
from exemplar.search.query import FACETS, PAGE_SIZES, WORDS_LIMIT, SearchQuery

KNOWN = KnownValues(
    topics={"education", "language"},
    cities={"gb-kirklees", "it-turin"},
    countries={"GB", "IT"},
    languages={"en", "fr", "nb"},
)


def query_of(*pairs: tuple[str, str]) -> SearchQuery:
    query, problems = read(pairs, "en", KNOWN)
    assert problems == ()
    return query


def problems_of(*pairs: tuple[str, str]) -> list[tuple[str, str, Kind]]:
    query, problems = read(pairs, "en", KNOWN)
    assert query.is_plain or query.words
    return [(problem.parameter, problem.value, problem.kind) for problem in problems]


def test_everything_that_an_address_can_say() -> None:
    query = query_of(
        ("q", "  listening  circles "),
        ("topic", "education"),
        ("topic", "language"),
        ("country", "gb"),
        ("city", "IT-Turin"),
        ("year", "2020"),
        ("status", "ongoing"),
        ("language", "no"),
        ("year_from", "2010"),
        ("year_to", "2020"),
        ("sort", "title"),
        ("page", "3"),
        ("page_size", "50"),
    )
    assert query == SearchQuery(
        words="listening circles",
        chosen={
            "topic": ("education", "language"),
            "country": ("GB",),
            "city": ("it-turin",),
            "year": ("2020",),
            "status": ("ongoing",),
            "language": ("nb",),
        },
        year_from=2010,
        year_to=2020,
        sort="title",
        page=3,
        page_size=50,
    )
    assert query_of(*query.parameters()) == query


def test_empty_values_and_strangers_are_passed_over() -> None:
    assert query_of(("q", "   "), ("topic", ""), ("utm_source", "x"), ("", "y")) == SearchQuery()
    assert query_of() == SearchQuery(language="en")


def test_other_names_for_a_parameter_are_understood() -> None:
    assert query_of(("query", "sport"), ("Topics", "language")) == SearchQuery(
        "sport", {"topic": ("language",)}
    )


@pytest.mark.parametrize(
    ("parameter", "value", "kind"),
    [
        ("topic", "nonsense", Kind.UNKNOWN),
        ("country", "ZZ", Kind.UNKNOWN),
        ("city", "xx-nowhere", Kind.UNKNOWN),
        ("language", "tlh", Kind.UNKNOWN),
        ("status", "maybe", Kind.UNKNOWN),
        ("sort", "random", Kind.UNKNOWN),
        ("year", "20O9", Kind.MALFORMED),
        ("year", "202", Kind.MALFORMED),
        ("year", "٢٠٢٠", Kind.MALFORMED),
        ("year_from", "1899", Kind.MALFORMED),
        ("page", "0", Kind.MALFORMED),
        ("page", "-1", Kind.MALFORMED),
        ("page", "x", Kind.MALFORMED),
        ("page", "9" * 50, Kind.MALFORMED),
        ("page_size", "7", Kind.MALFORMED),
    ],
)
def test_what_cannot_be_used_is_named_and_ignored(parameter: str, value: str, kind: Kind) -> None:
    assert problems_of((parameter, value)) == [(parameter, value, kind)]


def test_words_are_cut_and_said_to_be() -> None:
    query, problems = read([("q", "word " * 2000)], "en", KNOWN)
    assert len(query.words) <= WORDS_LIMIT
    assert problems[0].kind is Kind.TOO_LONG
    assert len(problems[0].value) <= 60


def test_a_second_set_of_words_is_named() -> None:
    assert problems_of(("q", "sport"), ("q", "music")) == [("q", "music", Kind.TOO_MANY)]
    assert query_of(("q", "sport"), ("q", "sport")).words == "sport"


def test_a_reversed_span_is_named_and_not_used() -> None:
    assert problems_of(("year_from", "2020"), ("year_to", "2010")) == [
        ("year_from", "2020–2010", Kind.REVERSED)
    ]


def test_too_many_options_are_cut() -> None:
    pairs = [("year", str(year)) for year in range(1900, 2100)]
    query, problems = read(pairs, "en", KNOWN)
    assert len(query.chosen["year"]) == MOST_OPTIONS
    assert [problem.kind for problem in problems] == [Kind.TOO_MANY]


def test_the_same_problem_is_named_once() -> None:
    _, problems = read([("topic", "x")] * 500, "en", KNOWN)
    assert problems == (Problem("topic", "x", Kind.UNKNOWN),)


def test_controls_and_broken_characters_are_removed() -> None:
    query, _ = read([("q", "sp\0ort\ud800 \u202emusic")], "en", KNOWN)
    assert query.words == "sport music"


names = st.one_of(
    st.sampled_from((*FACETS, "q", "year_from", "year_to", "sort", "page", "page_size")),
    st.text(max_size=8),
)
values = st.one_of(
    st.text(max_size=300),
    st.integers().map(str),
    st.sampled_from(("education", "GB", "2020", "ongoing", "en", "title", "50")),
)


@given(st.lists(st.tuples(names, values), max_size=30))
def test_nothing_raises_and_the_query_reads_back(pairs: list[tuple[str, str]]) -> None:
    query, problems = read(pairs, "en", KNOWN)
    assert len(query.words) <= WORDS_LIMIT
    assert query.page >= 1
    assert query.page_size in PAGE_SIZES
    assert all(len(problem.value) <= 60 for problem in problems)
    assert read(query.parameters(), "en", KNOWN) == (query, ())


@pytest.mark.parametrize("words", ["*", "(((", '"', "— ?", "🏙️"])
def test_words_without_a_letter_or_a_digit_are_none(words: str) -> None:
    query, problems = read([("q", words)], "en", KNOWN)
    assert query.words == ""
    assert [problem.kind for problem in problems] == [Kind.MALFORMED]


@pytest.mark.parametrize(
    ("given", "words"), [("sch\0ool", "school"), ("caf\ufffd", "caf"), ("\0", "")]
)
def test_characters_that_nobody_can_read_are_left_out_and_named(given: str, words: str) -> None:
    query, problems = read([("q", given)], "en", KNOWN)
    assert query.words == words
    assert [(problem.parameter, problem.kind) for problem in problems] == [("q", Kind.UNREADABLE)]


def test_unreadable_characters_elsewhere_concern_nobody() -> None:
    assert read([("utm_source", "\0\ufffd")], "en", KNOWN)[1] == ()

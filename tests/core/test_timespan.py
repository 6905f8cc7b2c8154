import time
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.timespan import TimeSpan
from tests.core.practice_years import OF_THE_PRACTICES, Row
from tests.core.year_texts import WRITTEN_BY_PEOPLE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Both build their grammars with pyparsing's older names.
    import edtf
    from edtf_validate.valid_edtf import is_valid as is_valid_edtf

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
#: Texts made of the pieces that year texts are made of: far more often nearly right than random.
NEARLY = st.lists(
    st.sampled_from(
        ["2016", "2019", "1850", "99", "14", "20O9", "-", "–", "/", ",", ".", "(", ")", "since",
         "ongoing", "from", "to", "until", "and", "May", "summer", "for", "two", "years", "a",
         "onwards", "on", "s", "?", "…", "..", "منذ", "з", "року", "dal", "not", "before", "١٩"]
    ),
    max_size=12,
)  # fmt: skip
YEARS = st.integers(1900, 2100)


@st.composite
def spans(draw: st.DrawFn) -> TimeSpan:
    """Every span that a text can stand for."""
    start, end = sorted((draw(YEARS), draw(YEARS)))
    return draw(
        st.sampled_from(
            [
                TimeSpan(),
                TimeSpan(start, start, None),
                TimeSpan(start, end, False),
                TimeSpan(start, None, True),
                TimeSpan(None, None, True),
            ]
        )
    )


def known(span: TimeSpan) -> tuple[int | None, int | None, bool | None]:
    return span.start, span.end, span.ongoing


@pytest.mark.parametrize("row", OF_THE_PRACTICES, ids=lambda row: row[0])
def test_the_year_texts_of_the_practices(row: Row) -> None:
    assert known(TimeSpan.parse(row[0])) == row[1:]


@pytest.mark.parametrize("row", WRITTEN_BY_PEOPLE, ids=lambda row: row[0])
def test_what_people_write(row: Row) -> None:
    assert known(TimeSpan.parse(row[0])) == row[1:]


@pytest.mark.parametrize("row", WRITTEN_BY_PEOPLE[::3], ids=lambda row: row[0])
def test_case_and_space_around_do_not_matter(row: Row) -> None:
    # A leading dash without a space is an open beginning, so space may not be added before one.
    assert known(TimeSpan.parse(row[0].upper() + " ")) == row[1:]


def test_the_words_are_kept_as_given() -> None:
    for text in ("  Since 2016 ", "no idea", "", "\x00 20O9"):
        assert TimeSpan.parse(text).text == text


@given(st.one_of(ANY_TEXT, NEARLY.map(" ".join), NEARLY.map("".join)))
def test_any_text_is_read_or_unknown(text: str) -> None:
    span = TimeSpan.parse(text)
    assert span.text == text
    if span.ongoing is True:
        assert span.end is None
    elif span.start is None:
        assert known(span) == (None, None, None)
    else:
        assert span.end is not None
        assert 1900 <= span.start <= span.end <= 2100


@given(spans())
def test_the_plain_form_reads_back_to_the_same_span(span: TimeSpan) -> None:
    assert known(TimeSpan.parse(span.plain)) == known(span)


@given(st.one_of(spans(), NEARLY.map(" ".join).map(TimeSpan.parse)))
def test_edtf_is_valid_and_reads_back(span: TimeSpan) -> None:
    if span.is_known:
        assert is_valid_edtf(span.edtf)
    back = TimeSpan.from_edtf(span.edtf)
    assert (back.start, back.end) == (span.start, span.end)
    assert back.edtf == span.edtf
    assert (back.ongoing is True) == (span.ongoing is True)


@given(spans())
def test_edtf_of_closed_spans_means_the_same_years_to_another_reader(span: TimeSpan) -> None:
    if span.start is not None and span.end is not None:
        parsed = edtf.parse_edtf(span.edtf)
        assert parsed.lower_strict().tm_year == span.start
        assert parsed.upper_strict().tm_year == span.end


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (TimeSpan(2016, 2016), "2016"),
        (TimeSpan(2019, 2023, False), "2019/2023"),
        (TimeSpan(2018, 2018, False), "2018"),
        (TimeSpan(2016, None, True), "2016/.."),
        (TimeSpan(None, None, True), "/.."),
        (TimeSpan(), ""),
    ],
)
def test_edtf(span: TimeSpan, expected: str) -> None:
    assert span.edtf == expected


@pytest.mark.parametrize("text", ["2016~", "201X", "/2016", "2016/", "2023/2019", "1850", "x", "/"])
def test_other_edtf_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|years"):
        TimeSpan.from_edtf(text)


def test_the_years_that_a_span_belongs_to() -> None:
    assert list(TimeSpan(2019, 2021, False).years(2026)) == [2019, 2020, 2021]
    assert list(TimeSpan(2020, 2020).years(2026)) == [2020]
    assert list(TimeSpan(2024, None, True).years(2026)) == [2024, 2025, 2026]
    assert list(TimeSpan(None, None, True).years(2026)) == [2026]
    assert list(TimeSpan().years(2026)) == []
    assert list(TimeSpan(2028, None, True).years(2026)) == [2028]
    assert TimeSpan(2024, None, True).covers(2025, 2026)
    assert not TimeSpan(2024, None, True).covers(2027, 2026)


def test_ten_thousand_texts_take_less_than_two_seconds() -> None:
    texts = [row[0] for row in WRITTEN_BY_PEOPLE]
    TimeSpan.parse(texts[0])
    began = time.process_time()
    for number in range(10_000):
        TimeSpan.parse(texts[number % len(texts)])
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "text", ["1" * 50_000, "2016-" * 10_000, "(" * 50_000, "a " * 400, "x" * 999]
)
def test_hostile_lengths_are_answered_at_once(text: str) -> None:
    began = time.process_time()
    TimeSpan.parse(text)
    assert time.process_time() - began < 0.2

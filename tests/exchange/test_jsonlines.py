"""JSON lines are read one by one; a bad line says what is wrong with it and harms no other."""

from io import BytesIO

import pytest

from exemplar.exchange import jsonlines
from exemplar.exchange.rows import Row, UnreadableFile


def rows(data: bytes) -> list[Row]:
    return list(jsonlines.read(BytesIO(data)))


def test_each_line_is_a_row_and_empty_lines_count() -> None:
    assert rows(b'{"a":1}\n\n  \r\n{"a":2}') == [Row(1, {"a": 1}), Row(4, {"a": 2})]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert rows(b'\xef\xbb\xbf{"a":1}\n') == [Row(1, {"a": 1})]


def test_an_empty_file_has_no_rows() -> None:
    assert rows(b"") == []
    assert rows(b"\xef\xbb\xbf\n\n") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "not JSON"),
        (b'{"a":1} {"b":2}', "not JSON"),
        (b"\xff", "not UTF-8"),
        (b"[1]", "one object"),
        (b"null", "one object"),
        (b'{"a":NaN}', "NaN"),
        (b'{"a":1,"a":2}', '"a" stands twice'),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' + b"9" * 5000 + b"}", "too long"),
        (b'{"a":"' + b"x" * 4_000_000 + b'"}', "longer than 4 MB"),
    ],
)
def test_a_bad_line_says_why_and_the_next_is_read(line: bytes, said: str) -> None:
    bad, good = rows(line + b'\n{"b":3}\n')
    assert said in bad.fault
    assert bad.values == {}
    assert good == Row(2, {"b": 3})


def test_utf_16_is_refused_as_a_whole() -> None:
    with pytest.raises(UnreadableFile, match="UTF-8"):
        rows('{"a":1}\n'.encode("utf-16"))


def test_what_is_written_reads_back() -> None:
    objects = [{"title": "Ünïcode\n"}, {"title": "\u2028 line"}]
    text = "".join(jsonlines.write(objects))
    assert text.count("\n") == 2
    assert [row.values for row in rows(text.encode())] == objects

"""A JSON document holds a list of records, the API's page of them, or one."""

from io import BytesIO

import pytest

from exemplar.exchange import jsonfile
from exemplar.exchange.rows import Row, UnreadableFile


def rows(data: bytes) -> list[Row]:
    return list(jsonfile.read(BytesIO(data)))


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b'[{"a":1},{"a":2}]', [{"a": 1}, {"a": 2}]),
        (b'{"items":[{"a":1}],"total":1,"next":null}', [{"a": 1}]),
        (b'\xef\xbb\xbf{\n "title": "x"\n}', [{"title": "x"}]),
        (b"[]", []),
        (b" \n", []),
    ],
)
def test_records_are_found(data: bytes, values: list[object]) -> None:
    assert [row.values for row in rows(data)] == values


def test_an_item_that_is_no_object_is_a_bad_row() -> None:
    assert rows(b'[{"a":1},3]') == [
        Row(1, {"a": 1}),
        Row(2, fault="A record must be an object: {…}."),
    ]


@pytest.mark.parametrize("data", [b"{", b"3", b'"text"', b'{"items":3}', b"\xff\xfe{\0}\0"])
def test_a_document_that_is_no_list_of_records_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        rows(data)


@pytest.mark.parametrize("objects", [[], [{"a": 1}], [{"a": "ü"}, {"b": None}]])
def test_what_is_written_reads_back(objects: list[dict[str, object]]) -> None:
    text = "".join(jsonfile.write(objects))
    assert [row.values for row in rows(text.encode())] == objects

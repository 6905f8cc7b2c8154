"""What is read from a row, and what is said about it, field by field."""

from pathlib import Path
from typing import Any

import pytest

from exemplar.core import topics
from exemplar.exchange.incoming import Terms, record_of
from exemplar.exchange.problems import Report
from exemplar.exchange.rows import Row
from exemplar.practices.incoming import IncomingLink, IncomingPlace, IncomingRecord

TERMS = Terms(frozenset(topics.SLUGS), frozenset({"en", "fr", "nb", "pt"}), {"no": "nb"})
LEAST = {"title": "Open doors", "language": "en", "places": [{"country_code": "IT"}]}


def read(
    values: dict[str, Any], folder: Path = Path("/nowhere")
) -> tuple[IncomingRecord, list[tuple[str, str]]]:
    """The record, and each problem as its level and field."""
    report = Report("file.jsonl", 7)
    record = record_of(Row(7, values), TERMS, folder, report)
    return record, [(problem.level, problem.field) for problem in report]


def test_title_language_and_one_place_are_enough() -> None:
    record, problems = read(LEAST)
    assert problems == []
    assert record == IncomingRecord("Open doors", "en", (IncomingPlace("IT"),))


def test_a_single_place_may_stand_flat() -> None:
    record, problems = read(
        {"title": "t", "language": "en", "country_code": "gb", "city": " Kirklees "}
    )
    assert problems == []
    assert record.places == (IncomingPlace("GB", "Kirklees"),)


def test_the_list_of_places_goes_before_the_flat_one() -> None:
    places = [{"country_code": "PT", "city": "Braga"}, {"country_code": "PT", "city": "Oeiras"}]
    record, _ = read({**LEAST, "places": places, "country_code": "PT", "city": "Braga"})
    assert [place.city for place in record.places] == ["Braga", "Oeiras"]


def test_a_country_may_be_named_instead_of_coded() -> None:
    record, problems = read({**LEAST, "places": [{"country": "South Korea", "city": "Ansan"}]})
    assert problems == []
    assert record.places == (IncomingPlace("KR", "Ansan"),)


def test_the_codes_of_the_european_commission_are_read() -> None:
    record, _ = read({**LEAST, "places": [{"country_code": "UK"}, {"country_code": "EL"}]})
    assert [place.country_code for place in record.places] == ["GB", "GR"]


@pytest.mark.parametrize(
    ("text", "language"), [("en", "en"), ("EN-gb", "en"), ("no", "nb"), ("pt_BR", "pt")]
)
def test_languages_are_read_in_other_spellings(text: str, language: str) -> None:
    record, problems = read({**LEAST, "language": text})
    assert (record.language, problems) == (language, [])


def test_what_the_row_does_not_say_stays_unsaid() -> None:
    record, _ = read(LEAST)
    assert (record.topics, record.purpose, record.links, record.year_text) == (None,) * 4
    emptied, _ = read({**LEAST, "topics": [], "purpose": "", "links": []})
    assert (emptied.topics, emptied.purpose, emptied.links) == ((), "", ())


def test_topics_may_be_slugs_or_english_names() -> None:
    record, problems = read({**LEAST, "topics": ["education", "Public space", "education"]})
    assert record.topics == ("education", "public-space")
    assert problems == []
    assert read({**LEAST, "topics": "education|language"})[0].topics == ("education", "language")


def test_links_have_a_title_an_address_or_both() -> None:
    links = ["https://example.org", {"title": "A book"}, {"url": "https://x.org", "title": "X"}]
    assert read({**LEAST, "links": links})[0].links == (
        IncomingLink("https://example.org", "https://example.org"),
        IncomingLink("A book"),
        IncomingLink("X", "https://x.org"),
    )


def test_sections_are_cleaned_and_what_was_taken_out_is_told() -> None:
    record, problems = read(
        {**LEAST, "purpose": "<p onclick='x()'>To <b>meet</b></p><script>steal()</script>"}
    )
    assert record.purpose == "<p>To <strong>meet</strong></p>"
    assert problems == [("note", "purpose")]
    assert read({**LEAST, "impact": "Less < more & so on\n\nEnd"})[0].impact == (
        "<p>Less &lt; more &amp; so on</p><p>End</p>"
    )


HOSTILE: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"title": ""}, [("error", "title")]),
    ({"title": None}, [("error", "title")]),
    ({"title": ["a"]}, [("error", "title")]),
    ({"title": "x" * 251}, [("error", "title")]),
    ({"title": "a\u202eb"}, [("note", "title")]),
    ({"title": "a\ud800b\x00"}, [("note", "title")]),
    ({"language": ""}, [("error", "language")]),
    ({"language": "xx"}, [("error", "language")]),
    ({"language": 3}, [("error", "language")]),
    ({"places": []}, [("error", "places")]),
    ({"places": "Italy"}, [("error", "places")]),
    ({"places": [3]}, [("error", "places")]),
    ({"places": [{"country_code": "XX"}]}, [("error", "places")]),
    ({"places": [{"country_code": 39}]}, [("error", "places")]),
    ({"places": [{"city": "Turin"}]}, [("error", "places")]),
    ({"places": [{"country": "Nowhere"}]}, [("error", "places")]),
    ({"places": [{"country_code": "IT", "city": "x" * 201}]}, [("error", "places")]),
    ({"places": [{"country_code": "IT", "mayor": "x"}]}, [("note", "places")]),
    ({"places": [{"country_code": "IT", "lat": 91, "lon": 0}]}, [("warning", "places")]),
    ({"places": [{"country_code": "IT", "lat": "1", "lon": 0}]}, [("warning", "places")]),
    ({"places": [{"country_code": "IT", "lat": float("inf"), "lon": 0}]}, [("warning", "places")]),
    ({"topics": ["educaton"]}, [("error", "topics")]),
    ({"topics": 3}, [("error", "topics")]),
    ({"topics": [{}]}, [("error", "topics")]),
    ({"year_text": "when the plums were ripe"}, [("warning", "year_text")]),
    ({"year_text": 2016}, []),
    ({"year_text": "2016", "start_year": 2017}, [("note", "year_text")]),
    ({"start_year": "20O9"}, [("error", "start_year")]),
    ({"start_year": 12}, [("error", "start_year")]),
    ({"start_year": True}, [("error", "start_year")]),
    ({"start_year": 2016.5}, [("error", "start_year")]),
    ({"start_year": 2020, "end_year": 2019}, [("error", "end_year")]),
    ({"ongoing": "perhaps"}, [("error", "ongoing")]),
    ({"purpose": {"html": "x"}}, [("error", "purpose")]),
    ({"purpose": "<a href='javascript:x()'>y</a>"}, [("note", "purpose")]),
    ({"purpose": "<p> </p>"}, [("note", "purpose")]),
    ({"uid": "short"}, [("error", "uid")]),
    ({"source_url": "javascript:x()"}, [("warning", "source_url")]),
    ({"links": [3]}, [("error", "links")]),
    ({"links": [{}]}, [("note", "links")]),
    ({"links": [{"title": "t", "url": "ftp://x"}]}, [("warning", "links")]),
    ({"images": [{"path": "../../etc/passwd", "alt": "x"}]}, [("error", "images")]),
    ({"images": [{"path": "/etc/passwd", "alt": "x"}]}, [("error", "images")]),
    ({"images": [{"path": "none.png", "alt": "x"}]}, [("error", "images")]),
    ({"images": [{"url": "https://example.org/a.png"}]}, [("note", "images")]),
    ({"attachments": [{"path": "run.exe"}]}, [("error", "attachments")]),
    ({"last_confirmed": "2024-01-01T00:00:00Z"}, [("note", "last_confirmed")]),
    ({"contact_private": "someone@example.org"}, [("note", "contact_private")]),
    ({"colour": "red"}, [("note", "colour")]),
    ({"specimen": "yes"}, [("error", "specimen")]),
    ({"slug": "x", "url": "x", "edtf": "x", "published": "x", "excerpt": "x"}, []),
]


@pytest.mark.parametrize(("values", "expected"), HOSTILE, ids=[str(row[0])[:50] for row in HOSTILE])
def test_each_fault_is_said_once_and_with_its_weight(
    values: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert read({**LEAST, **values})[1] == expected


def test_a_private_contact_is_never_repeated() -> None:
    report = Report("f", 1)
    record = record_of(Row(1, {**LEAST, "contact_private": "SECRET"}), TERMS, Path(), report)
    assert "SECRET" not in str([*report, record])


def test_an_unreadable_row_is_an_error_with_its_reason() -> None:
    report = Report("f", 3)
    record_of(Row(3, fault="This is not JSON."), TERMS, Path(), report)
    [problem] = report
    assert (problem.row, problem.level, problem.message) == (3, "error", "This is not JSON.")
    assert report.refuses


def test_a_picture_beside_the_file_is_taken_with_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    record, problems = read({**LEAST, "images": [{"path": "a.png", "alt": "A door"}]}, tmp_path)
    assert problems == []
    assert record.images is not None
    assert (record.images[0].file, record.images[0].alt) == (tmp_path / "a.png", "A door")
    assert read({**LEAST, "images": [{"path": "a.png"}]}, tmp_path)[1] == [("error", "images")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "in/a.txt").symlink_to(tmp_path / "secret.txt")
    record, problems = read({**LEAST, "attachments": [{"path": "a.txt"}]}, tmp_path / "in")
    assert (record.attachments, problems) == (None, [("error", "attachments")])

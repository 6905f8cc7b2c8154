"""Who made a translation's texts: read from files, and back from an export as it was."""

from pathlib import Path
from typing import Any

import pytest

from exemplar.exchange import jsonlines, jsonrecord
from exemplar.exchange.importing import import_files
from exemplar.exchange.jsonrecord import text_of
from exemplar.exchange.origins import origins
from exemplar.exchange.problems import Report
from exemplar.practices import reading
from tests.exchange.a_record import SITE


@pytest.mark.parametrize(
    ("value", "expected", "warnings"),
    [
        (None, None, 0),
        ("", None, 0),
        ({"title": "machine", "images": "city"}, {"title": "machine", "images": "city"}, 0),
        ({"title": "robot", "slug": "human"}, {}, 2),
        (7, None, 1),
    ],
)
def test_what_is_understood_is_taken(value: Any, expected: Any, warnings: int) -> None:
    report = Report("a.jsonl", 1)
    assert origins(value, report) == expected
    assert [problem.level for problem in report] == ["warning"] * warnings


def test_one_word_stands_for_all() -> None:
    found = origins("machine", Report("a.jsonl", 1))
    assert found is not None
    assert (found["title"], found["impact"]) == ("machine", "machine")


@pytest.mark.django_db
def test_an_export_comes_back_with_its_marks(tmp_path: Path) -> None:
    common = {"uid": "AAAA1111", "country_code": "IT", "city": "Turin"}
    english = common | {"language": "en", "title": "A bridge", "purpose": "To meet."}
    french = common | {"language": "fr", "original_language": "en", "title": "Un pont"}
    french |= {"purpose": "Se rencontrer.", "translation": {"purpose": "machine"}}
    first = tmp_path / "first.jsonl"
    first.write_text("\n".join(map(text_of, (english, french))), encoding="utf-8")
    import_files([(first, jsonlines.read)])
    versions = reading.published(["AAAA1111"])[0].versions
    exported = [jsonrecord.object_of(version, SITE) for version in versions]
    assert [values.get("translation") for values in exported] == [
        None,
        {"title": "human", "purpose": "machine"},
    ]
    second = tmp_path / "second.jsonl"
    second.write_text("".join(jsonlines.write(exported)), encoding="utf-8")
    outcome = import_files([(second, jsonlines.read)])
    assert outcome.counts.unchanged == 2
    assert reading.published(["AAAA1111"])[0].versions == versions

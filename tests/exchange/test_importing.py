"""Files go in as one act, each practice once, and come out as they went in."""

import json
from pathlib import Path
from typing import Any

import pytest

from exemplar.exchange import jsonlines, jsonrecord
from exemplar.exchange.formats import READERS, format_of
from exemplar.exchange.importing import Outcome, import_files
from exemplar.exchange.site import Site
from exemplar.practices import changes
from exemplar.practices.models import Practice
from exemplar.practices.reading import Gone, by_uid, public_uids, published
from exemplar.practices.record import PublicPractice

pytestmark = pytest.mark.django_db

SITE = Site("https://practices.example.org", ("en", "fr", "ar"), "Practices")
ANSAN = {"title": "Bulletin", "language": "en", "places": [{"country_code": "KR", "city": "Ansan"}]}
FULL = {
    **ANSAN,
    "uid": "0123ABCD",
    "year_text": "since spring 2016",
    "topics": ["education", "language"],
    "purpose": "<h3>Why</h3><p>To <em>meet</em> &amp; eat</p><ul><li>one</li></ul>",
    "process": "First this.\n\nThen that.",
    "links": [{"title": "Report", "url": "https://example.org/r"}, {"title": "A book"}],
    "organisation": "City of Ansan",
    "source_url": "https://example.org/source",
}


def imported(folder: Path, *rows: Any, **how: Any) -> Outcome:
    """Import rows as a file of JSON lines; a row that is text stands as it is."""
    path = folder / "rows.jsonl"
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8")
    return import_files([(path, jsonlines.read)], **how)


def exported() -> list[dict[str, Any]]:
    return [
        jsonrecord.object_of(version, SITE)
        for practice in published(public_uids())
        for version in practice.versions
    ]


def said(outcome: Outcome) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.level, problem.field) for problem in outcome.problems]


def test_what_is_imported_is_public(tmp_path: Path) -> None:
    outcome = imported(tmp_path, FULL)
    assert said(outcome) == []
    [record] = exported()
    assert (record["uid"], record["start_year"], record["ongoing"]) == ("0123ABCD", 2016, True)
    assert record["process"] == "<p>First this.</p><p>Then that.</p>"
    assert record["licence"] == "CC BY 4.0"


def test_an_export_imported_again_changes_nothing(tmp_path: Path) -> None:
    imported(tmp_path, FULL)
    before, seq = exported(), changes.last_seq()
    outcome = imported(tmp_path, *before)
    assert said(outcome) == []
    assert (outcome.counts.unchanged, outcome.counts.updated) == (1, 0)
    assert exported() == before
    assert changes.last_seq() == seq


def test_an_export_taken_in_anew_differs_only_in_what_publishing_gives(tmp_path: Path) -> None:
    imported(tmp_path, FULL)
    imported(tmp_path, {**exported()[0], "uid": "0123ABCE"})
    before, after = exported()
    given = {"uid", "url", "slug", "published", "updated"}
    assert {key for key in before if before[key] != after[key]} <= given


def test_a_repeated_import_changes_nothing_even_without_uids(tmp_path: Path) -> None:
    imported(tmp_path, ANSAN)
    seq = changes.last_seq()
    assert imported(tmp_path, ANSAN).counts.unchanged == 1
    assert changes.last_seq() == seq
    assert len(public_uids()) == 1


def test_a_translation_joins_its_original_in_whatever_order(tmp_path: Path) -> None:
    french = {**FULL, "language": "fr", "original_language": "en", "title": "Le bulletin"}
    imported(tmp_path, french, FULL)
    [practice] = published(public_uids())
    assert {version.language: version.is_original for version in practice.versions} == {
        "en": True,
        "fr": False,
    }


def test_one_refused_row_keeps_everything_out(tmp_path: Path) -> None:
    outcome = imported(tmp_path, ANSAN, {**ANSAN, "title": ""}, "{")
    assert (outcome.refused, outcome.counts.stored, public_uids()) == (2, False, [])
    assert said(outcome) == [(2, "error", "title"), (3, "error", "")]


def test_bad_rows_may_be_skipped(tmp_path: Path) -> None:
    outcome = imported(tmp_path, ANSAN, {**ANSAN, "title": ""}, skip_bad=True)
    assert (outcome.refused, outcome.counts.created, len(public_uids())) == (1, 1, 1)


def test_a_trial_writes_nothing(tmp_path: Path) -> None:
    seq = changes.last_seq()
    outcome = imported(tmp_path, FULL, dry_run=True)
    assert (outcome.counts.created, outcome.counts.stored) == (1, False)
    assert (public_uids(), Practice.objects.count(), changes.last_seq()) == ([], 0, seq)


def test_a_practice_that_stands_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    outcome = imported(tmp_path, FULL, {**FULL, "title": "Another"})
    assert said(outcome) == [(2, "error", "uid")]
    assert "row 1" in next(outcome.problems).message


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path)
    assert (said(outcome), outcome.refused) == ([(0, "warning", "")], 0)


def test_a_file_that_is_no_json_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{")
    outcome = import_files([(path, READERS["json"])])
    assert (said(outcome), outcome.refused) == ([(0, "error", "")], 1)
    assert public_uids() == []


def test_only_a_specimen_can_be_taken_away_as_it_comes(tmp_path: Path) -> None:
    archived = {"archived": "It was invented."}
    other = {"title": "Another", **archived}
    imported(tmp_path, {**FULL, "specimen": True, **archived}, {**ANSAN, **other})
    gone = by_uid("0123ABCD")
    assert isinstance(gone, Gone)
    assert gone.reason == "It was invented."
    [uid] = public_uids()
    assert isinstance(by_uid(uid), PublicPractice)


def test_a_format_is_known_by_the_name_of_its_file() -> None:
    names = ("a.JSON", "a.jsonl", "a.b.ndjson", "a.txt", "json")
    assert [format_of(name) for name in names] == ["json", "jsonl", "jsonl", None, None]

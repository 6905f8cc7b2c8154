"""The demonstration's content goes in whole and stays as it is, and says what the sources say."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from exemplar.core.uids import normal_uid
from exemplar.exchange import jsonlines
from exemplar.exchange.importing import Outcome, import_files
from exemplar.practices import changes
from exemplar.practices.reading import Gone, by_uid, public_uids, published
from exemplar.practices.record import PublicPractice
from tests.core.practice_years import OF_THE_PRACTICES

CONTENT = Path(__file__).parents[2] / "content"
REAL = [CONTENT / "practices.jsonl", CONTENT / "translations.jsonl"]
SPECIMENS = CONTENT / "specimens/practices.jsonl"
SAID = {True: "true", False: "false", None: ""}
LANGUAGES = [
    "en",
    "fr",
    "es",
    "it",
    "pt",
    "de",
    "nl",
    "sv",
    "nb",
    "da",
    "fi",
    "el",
    "tr",
    "ar",
    "uk",
    "ru",
]

#: The founding page's practices, as its cards name them.
FOUNDING = {
    "AMG3AP9P": ("Promoting multilingualism in a multicultural city", "Ansan", 2020),
    "K2S0M93S": ("Anti-Racism as an Urban Common", "Turin", 2016),
    "MVJYN674": ("Listening Circles on ‘Race’, Racism, and Inequalities", "Kirklees", 2020),
}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def imported(*paths: Path) -> Outcome:
    return import_files([(path, jsonlines.read) for path in paths])


@pytest.mark.django_db
def test_all_real_practices_go_in_without_a_word_and_a_second_time_change_nothing() -> None:
    outcome = imported(*REAL)
    assert [str(problem) for problem in outcome.problems if problem.level != "warning"] == []
    assert outcome.counts.created == 139
    practices = published(public_uids())
    assert len(practices) == 133
    assert not any(version.specimen for one in practices for version in one.versions)
    founding = {one.uid: one for one in practices if len(one.versions) > 1}
    assert {
        uid: (one.main.title, one.main.places[0].city, one.main.start_year)
        for uid, one in founding.items()
    } == FOUNDING
    assert {
        tuple(sorted(version.language for version in one.versions)) for one in founding.values()
    } == {("ar", "en", "fr")}
    seq = changes.last_seq()
    assert imported(*REAL).counts.unchanged == 139
    assert changes.last_seq() == seq


@pytest.mark.django_db
def test_the_only_period_that_cannot_be_read_is_the_one_that_says_nothing() -> None:
    warnings = [problem for problem in imported(*REAL).problems if problem.level == "warning"]
    assert [(problem.field, problem.value) for problem in warnings] == [("year_text", "N/A")]


def test_every_year_text_stands_in_the_table_of_periods_worked_out_by_hand() -> None:
    given = {row["year_text"] for row in rows(REAL[0]) if "year_text" in row}
    assert given <= {text for text, *_ in OF_THE_PRACTICES}


def test_each_real_practice_has_a_source_a_place_and_an_identifier_of_its_own() -> None:
    practices = rows(REAL[0])
    assert len({row["uid"] for row in practices}) == len(practices) == 133
    for row in practices:
        assert normal_uid(row["uid"]) == row["uid"]
        assert row["source_url"].startswith(("https://", "http://"))
        assert all(len(place["country_code"]) == 2 for place in row["places"])


def test_translations_have_the_sections_of_their_originals() -> None:
    originals = {row["uid"]: row for row in rows(REAL[0])}
    sections = ("purpose", "rationale", "process", "impact", "key_references")
    translations = rows(REAL[1])
    assert {(row["uid"], row["language"]) for row in translations} == {
        (uid, language) for uid in FOUNDING for language in ("fr", "ar")
    }
    for row in translations:
        original = originals[row["uid"]]
        assert [key for key in sections if key in row] == [
            key for key in sections if key in original
        ]
        shared = ("places", "year_text", "topics", "source_url")
        assert {key: row[key] for key in shared} == {key: original[key] for key in shared}


# Wagtail leaves the temporary files of its renditions to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.django_db
def test_specimens_show_what_they_promise_and_say_that_they_are_invented() -> None:
    outcome = imported(SPECIMENS)
    assert [str(problem) for problem in outcome.problems] == []
    practices = {one.uid: one for one in published(public_uids())}
    assert all(version.specimen for one in practices.values() for version in one.versions)
    long = practices["SPEC0101"].in_language("en")
    assert (len(long.images), len(long.attachments), len(long.links)) == (3, 3, 2)
    assert all(image.alt and image.width for image in long.images)
    assert all((long.purpose, long.rationale, long.process, long.impact, long.key_references))
    assert [version.language for version in practices["SPEC0102"].versions] == ["uk"]
    assert len(practices["SPEC0103"].main.places) == 3
    assert practices["SPEC0104"].main.places[0].city is None
    assert practices["SPEC0105"].main.edtf == ""
    assert practices["SPEC0106"].main.edtf == "/.."
    assert len(practices["SPEC0107"].main.title) > 200
    assert isinstance(by_uid("SPEC0109"), Gone)
    seq = changes.last_seq()
    again = imported(SPECIMENS)
    assert (again.counts.unchanged, changes.last_seq()) == (93, seq)
    assert isinstance(by_uid("SPEC0101"), PublicPractice)


def test_there_are_five_specimens_in_each_language() -> None:
    originals = [row["language"] for row in rows(SPECIMENS) if "original_language" not in row]
    assert {language: originals.count(language) >= 5 for language in LANGUAGES} == dict.fromkeys(
        LANGUAGES, True
    )
    assert all(row["specimen"] is True for row in rows(SPECIMENS))


def test_pictures_and_files_are_small() -> None:
    assert all(path.stat().st_size <= 30_000 for path in (CONTENT / "specimens/files").iterdir())


@pytest.mark.django_db
def test_every_period_is_read_as_a_person_read_it() -> None:
    """periods.tsv was written by reading the pages, before there was a program to read them."""
    with (Path(__file__).parent / "periods.tsv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    imported(*REAL)
    records = {practice.uid: practice.main for practice in published(public_uids())}
    read = [
        [uid, one.year_text, str(one.start_year or ""), str(one.end_year or ""), SAID[one.ongoing]]
        for uid, one in ((row[0], records[row[0]]) for row in expected)
    ]
    assert read == expected

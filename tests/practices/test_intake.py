"""Records from outside come in once, clean, and stay what they were when nothing changed."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from exemplar.core.addresses import RESERVED_SLUGS
from exemplar.practices import changes, publishing, reading
from exemplar.practices.incoming import (
    IncomingAttachment,
    IncomingImage,
    IncomingLink,
    IncomingPlace,
    IncomingRecord,
    IntakeReport,
)
from exemplar.practices.intake import accept
from exemplar.practices.models import Change, Place, Practice, PublishedRecord
from exemplar.practices.record import PublicRecord
from exemplar.practices.review import review_state
from exemplar.practices.transitions import Review

pytestmark = pytest.mark.django_db

TURIN = IncomingPlace("IT", "Turin")


def a_record(title: str = "A bridge of words", **values: Any) -> IncomingRecord:
    return IncomingRecord(
        **{"title": title, "language": "en", "places": (TURIN,), "purpose": "To meet."} | values
    )


def take(*records: IncomingRecord, **how: Any) -> IntakeReport:
    return accept(records, **{"publish": True} | how)


def the_public_record(uid: str, language: str = "en") -> PublicRecord:
    (practice,) = reading.published([uid])
    return next(version for version in practice.versions if version.language == language)


def numbers(report: IntakeReport) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.refused


def test_a_record_is_public_with_all_that_it_says() -> None:
    report = take(
        a_record(
            places=(TURIN, IncomingPlace("BE")),
            year_text="2016",
            topics=("education", "language"),
            purpose="To meet.\n\nAnd <to> speak.",
            impact="<p>Fewer <b>quarrels</b>.</p>",
            links=(IncomingLink("Report", "https://example.org/r"), IncomingLink("A book")),
            organisation="City of Turin",
            source_url="https://example.org/turin",
        )
    )
    assert numbers(report) == (1, 0, 0, 0)
    record = the_public_record(report.uids[0])
    assert record.slug == "a-bridge-of-words"
    assert [(p.country_code, p.city, p.token) for p in record.places] == [
        ("IT", "Turin", "it-turin"),
        ("BE", None, None),
    ]
    assert (record.start_year, record.end_year, record.ongoing, record.edtf) == (
        2016,
        2016,
        None,
        "2016",
    )
    assert record.topics == ("education", "language")
    assert record.impact == "<p>Fewer <strong>quarrels</strong>.</p>"
    assert [link.title for link in record.links] == ["Report", "A book"]
    assert record.licence == "CC BY 4.0"
    assert record.opening.startswith("To meet.")
    assert [line.kind for line in Change.objects.filter(uid=record.uid)] == ["publish"]


def test_drafts_are_not_public() -> None:
    report = take(a_record(), publish=False)
    assert reading.published(report.uids) == []
    practice = Practice.objects.get(uid=report.uids[0])
    assert review_state(practice) is Review.DRAFT
    practice.latest_revision.publish()
    assert the_public_record(practice.uid).title == "A bridge of words"


def test_the_first_revision_holds_the_whole_record() -> None:
    (uid,) = take(
        a_record(topics=("education",), links=(IncomingLink("A book"),), year_text="2016")
    ).uids
    practice = Practice.objects.get(uid=uid)
    before = the_public_record(uid)
    practice.latest_revision.publish()
    after = the_public_record(uid)
    assert replace(after, updated=None) == replace(before, updated=None)
    assert review_state(practice) is Review.ACCEPTED


@pytest.mark.parametrize(
    "named", [{}, {"source_url": "https://example.org/1"}, {"uid": "0123ABCD"}], ids=str
)
def test_a_second_import_of_the_same_changes_nothing(named: dict[str, Any]) -> None:
    record = a_record(topics=("education",), year_text="since 2016", **named)
    first = take(record)
    seq = changes.last_seq()
    again = take(record)
    assert numbers(again) == (0, 0, 1, 0)
    assert again.uids == first.uids
    assert changes.last_seq() == seq


@pytest.mark.parametrize(
    "key", [{"source_url": "https://example.org/1"}, {"uid": "0123ABCD"}], ids=str
)
def test_a_changed_record_updates_the_practice_that_it_is(key: dict[str, Any]) -> None:
    (uid,) = take(a_record("An old title", topics=("education",), **key)).uids
    report = take(a_record("A new title", topics=("language",), **key))
    assert numbers(report) == (0, 1, 0, 0)
    record = the_public_record(uid)
    assert (record.title, record.topics, record.slug) == (
        "A new title",
        ("language",),
        "an-old-title",
    )
    assert [line.kind for line in Change.objects.filter(uid=uid)] == ["publish", "update"]


def test_what_the_source_does_not_say_stays() -> None:
    (uid,) = take(a_record(impact="Much.", topics=("education",), uid="0123ABCD")).uids
    take(a_record(uid=uid, purpose="Another purpose."))
    record = the_public_record(uid)
    assert (record.impact, record.topics) == ("<p>Much.</p>", ("education",))


def test_twice_in_one_file_is_one_practice() -> None:
    report = take(a_record(), a_record(impact="More."))
    assert numbers(report) == (1, 1, 0, 0)
    assert PublishedRecord.objects.count() == 1


def test_one_source_may_tell_of_several_practices() -> None:
    records = [a_record(title, source_url="https://example.org/all") for title in ("One", "Two")]
    assert numbers(take(*records)) == (2, 0, 0, 0)
    assert numbers(take(*records)) == (0, 0, 2, 0)


def test_translations_join_their_practice() -> None:
    source = "https://example.org/turin"
    report = take(
        a_record(source_url=source),
        a_record("Un pont de mots", language="fr", translation_of=source),
    )
    uid, other = report.uids
    assert uid == other
    by_uid = a_record("جسر من الكلمات", language="ar", uid=uid)
    assert numbers(take(by_uid)) == (1, 0, 0, 0)
    (practice,) = reading.published([uid])
    assert [version.language for version in practice.versions] == ["en", "ar", "fr"]
    assert {version.original_language for version in practice.versions} == {"en"}
    assert len({row.translation_key for row in Practice.objects.filter(uid=uid)}) == 1


def test_the_original_may_come_after_its_translation() -> None:
    known = {"uid": "0123ABCD", "original_language": "it"}
    take(a_record(language="en", **known), a_record("Un ponte", language="it", **known))
    (practice,) = reading.published(["0123ABCD"])
    assert practice.main.language == "it"


def test_a_translation_of_nothing_is_refused() -> None:
    report = take(a_record(translation_of="https://example.org/nowhere"))
    assert (report.refused, report.stored) == (1, False)
    assert report.problems[0].field == "translation_of"


HOSTILE = [
    '<p onclick="x()">Hello</p><script>alert(1)</script>',
    '<a href="javascript:alert(1)">Hello</a>',
    "<img src=x onerror=alert(1)>Hello",
    '<p style="position:fixed">Hello</p><iframe src="https://evil.example"></iframe>',
    "<svg/onload=alert(1)>Hello",
    "<p>Hello<!-- <script> --></p>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>Hello</math>",
    '<embed embedtype="image" id="1"/>Hello',
    "Hello\x00\u202e world",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_harmless(text: str) -> None:
    (uid,) = take(a_record(purpose=text)).uids
    purpose = the_public_record(uid).purpose
    assert "Hello" in purpose or "mglyph" in text
    for trap in (
        "script",
        "onclick",
        "onerror",
        "onload",
        "style",
        "iframe",
        "<img",
        "\u202e",
        "embed",
    ):
        assert trap not in purpose


def test_names_in_addresses_are_ascii_free_and_not_the_sites_own() -> None:
    titles = ["Map", "Суспільна їдальня", "مطبخ المدينة", "x" * 250, "???", "Map", "Map 2"]
    report = take(
        *(a_record(t, source_url=f"https://example.org/{n}") for n, t in enumerate(titles))
    )
    slugs = [the_public_record(uid).slug for uid in report.uids]
    assert len(set(slugs)) == len(slugs)
    for slug in slugs:
        assert slug.isascii()
        assert 0 < len(slug) <= 80
        assert slug not in RESERVED_SLUGS
    assert slugs[0] == "map-2"


def test_places_are_found_in_any_spelling_and_never_refused() -> None:
    take(
        a_record("One"),
        a_record("Two", places=(IncomingPlace("it", " Torino "),)),
        a_record("Three", places=(IncomingPlace("GB", "Kirklees"),)),
        a_record("Four", places=(IncomingPlace("GB", "KIRKLEES"),)),
        a_record("Five", places=(IncomingPlace("PT", None, "Algarve"),)),
        a_record("Six", places=(IncomingPlace("PT", None, "ALGARVE"),)),
    )
    places = list(Place.objects.values_list("country_code", "name"))
    assert places == [("GB", "Kirklees"), ("IT", "Turin"), ("PT", "")]
    assert Place.objects.get(name="Turin").lat == pytest.approx(45.07, abs=0.1)
    assert Place.objects.get(name="Kirklees").lat is None


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 251}, "title"),
        ({"places": ()}, "places"),
        ({"places": (IncomingPlace("XX", "Nowhere"),)}, "country_code"),
        ({"language": "tlh"}, "language"),
        ({"uid": "no uid"}, "uid"),
        ({"start_year": 1492}, "start_year"),
        ({"start_year": 2020, "end_year": 2010}, "end_year"),
    ],
)
def test_what_cannot_be_is_refused_and_named(wrong: dict[str, Any], field: str) -> None:
    report = take(a_record("Good"), a_record(**wrong))
    assert not report.stored
    assert [(p.position, p.field, p.level) for p in report.problems] == [(1, field, "error")]
    assert not Practice.objects.exists()

    report = take(a_record("Good"), a_record(**wrong), skip_bad=True)
    assert (report.stored, report.created, report.refused) == (True, 1, 1)


def test_an_unknown_topic_is_a_warning() -> None:
    report = take(a_record(topics=("education", "astrology")))
    assert [(p.field, p.value, p.level) for p in report.problems] == [
        ("topics", "astrology", "warning")
    ]
    assert the_public_record(report.uids[0]).topics == ("education",)


def test_a_dry_run_only_tells() -> None:
    seq = changes.last_seq()
    report = take(a_record(), dry_run=True)
    assert (report.created, report.stored) == (1, False)
    assert not Practice.objects.exists()
    assert changes.last_seq() == seq


def test_an_import_never_confirms_revives_or_buries_work() -> None:
    (uid,) = take(a_record()).uids
    publishing.confirm(uid, user=None)
    confirmed = the_public_record(uid).last_confirmed
    take(a_record(impact="New."))
    assert the_public_record(uid).last_confirmed == confirmed

    practice = Practice.objects.get(uid=uid)
    practice.title = "Being rewritten"
    practice.save_revision()
    report = take(a_record(impact="Newer."))
    assert (report.unchanged, report.problems[0].level) == (1, "warning")
    assert Practice.objects.get(uid=uid).get_latest_revision_as_object().title == "Being rewritten"

    publishing.archive(uid, reason="It ended badly.")
    assert numbers(take(a_record(impact="Newest."))) == (0, 0, 1, 0)
    assert isinstance(reading.by_uid(uid), reading.Gone)


def test_a_spent_uid_is_not_given_again() -> None:
    (uid,) = take(a_record(uid="0123ABCD"), publish=False).uids
    publishing.delete_never_published(uid, reason="A test.")
    report = take(a_record(uid=uid))
    assert [problem.field for problem in report.problems] == ["uid"]


# Wagtail leaves the temporary file in which it makes a smaller picture to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_pictures_and_files_are_stored_once(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture, plan = tmp_path / "class.png", tmp_path / "plan.pdf"
    Image.new("RGB", (800, 600)).save(picture)
    plan.write_bytes(b"%PDF-1.4 a plan")
    record = a_record(
        images=(IncomingImage(picture, "A class at work"),),
        attachments=(IncomingAttachment(plan, "The plan"),),
    )
    (uid,) = take(record).uids
    assert numbers(take(record)) == (0, 0, 1, 0)
    public = the_public_record(uid)
    assert [(i.alt, i.width, i.height) for i in public.images] == [("A class at work", 800, 600)]
    assert [(a.title, a.media_type, a.size) for a in public.attachments] == [
        ("The plan", "application/pdf", 15)
    ]


def test_progress_is_told_in_batches() -> None:
    seen: list[int] = []

    def records() -> Iterable[IncomingRecord]:
        return (a_record(f"Practice {n}") for n in range(501))

    report = accept(records(), publish=True, progress=seen.append)
    assert report.created == 501
    assert seen == [500, 501]

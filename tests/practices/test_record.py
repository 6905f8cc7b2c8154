"""A record goes to JSON and comes back as it was."""

import json

import pytest

from exemplar.practices.record import (
    PublicAttachment,
    PublicImage,
    PublicImageSize,
    PublicLink,
    PublicPlace,
    PublicPractice,
    PublicRecord,
    from_json,
    to_json,
)

FULL = PublicRecord(
    uid="0123ABCD",
    language="en",
    original_language="it",
    title="Mediators at school",
    slug="mediators-at-school",
    places=(
        PublicPlace("IT", "Italy", "Turin", None, 45.07, 7.69, "it-turin", ("Turin", "Torino")),
        PublicPlace("IT", "Italy"),
    ),
    year_text="since 2016",
    start_year=2016,
    ongoing=True,
    edtf="2016/..",
    topics=("education", "interaction"),
    purpose="<p>To meet.</p>",
    images=(
        PublicImage(
            "/media/a.jpg",
            "A class",
            width=800,
            height=600,
            sizes=(PublicImageSize("/media/a.webp", "image/webp", 480),),
        ),
    ),
    attachments=(PublicAttachment("/files/1", "Plan", "application/pdf", 1200),),
    links=(PublicLink("Report", "https://example.org/report"), PublicLink("A book")),
    published="2024-05-01T10:00:00Z",
    opening="To meet.",
)


def test_a_record_survives_the_way_through_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(FULL)))) == FULL


def test_a_record_with_only_what_is_required_survives_too() -> None:
    record = PublicRecord("0123ABCD", "en", "en", "Title", "title", (PublicPlace("BE", "Belgium"),))
    assert from_json(to_json(record)) == record


def test_rows_of_another_version_of_the_code_stay_readable() -> None:
    values = to_json(FULL) | {"field_of_tomorrow": 1}
    del values["opening"]
    values["places"][0]["altitude"] = 239
    assert from_json(values).opening == ""
    assert from_json(values).places == FULL.places


def test_a_record_without_a_title_is_an_error() -> None:
    values = to_json(FULL)
    del values["title"]
    with pytest.raises(TypeError, match="title"):
        from_json(values)


def test_a_reader_gets_their_language_or_the_original() -> None:
    italian = from_json(to_json(FULL) | {"language": "it"})
    practice = PublicPractice("0123ABCD", (italian, FULL))
    assert practice.in_language("en") is FULL
    assert practice.in_language("ar") is italian
    assert practice.main.is_original

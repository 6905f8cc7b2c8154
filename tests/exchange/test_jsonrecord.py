"""What a record's JSON says, and what it keeps to itself."""

import json
from dataclasses import replace

from exemplar.exchange.jsonrecord import object_of, text_of
from exemplar.practices.fields import PUBLIC
from tests.exchange.a_record import FULL, SITE


def test_the_keys_are_the_public_fields_in_their_order() -> None:
    assert list(object_of(FULL, SITE)) == [field.key for field in PUBLIC]


def test_every_address_is_absolute() -> None:
    values = object_of(FULL, SITE)
    assert values["url"] == ("https://practices.example.org/en/good-practices/mediators-at-school/")
    assert values["images"][0]["url"] == "https://practices.example.org/media/a.jpg"
    assert values["attachments"][0]["url"].startswith("https://practices.example.org/files/")


def test_a_language_without_pages_leads_to_the_first_language() -> None:
    values = object_of(replace(FULL, language="uk", original_language="uk"), SITE)
    assert values["url"].startswith("https://practices.example.org/en/")


def test_places_have_what_the_record_promises_and_no_more() -> None:
    assert object_of(FULL, SITE)["places"][0] == {
        "country_code": "IT",
        "country": "Italy",
        "city": "Turin",
        "region": None,
        "lat": 45.07,
        "lon": 7.69,
    }


def test_only_an_invented_practice_says_so() -> None:
    assert "specimen" not in object_of(FULL, SITE)
    assert object_of(replace(FULL, specimen=True), SITE)["specimen"] is True


def test_text_is_one_line_with_letters_as_they_are() -> None:
    text = text_of({"title": "Māori\nи العربية"})
    assert text == '{"title":"Māori\\nи العربية"}'
    assert json.loads(text) == {"title": "Māori\nи العربية"}

"""A practice in schema.org's words."""

import json
from dataclasses import replace

from exemplar.exchange import jsonld
from tests.exchange.a_record import FRENCH, FULL, PRACTICE, SITE

LABELS = {"education": "Education", "interaction": "Interaction"}
PAGE = "https://practices.example.org/en/good-practices/mediators-at-school/"


def test_it_says_what_where_when_and_whose() -> None:
    values = jsonld.object_of(PRACTICE, FULL, SITE, LABELS)
    assert values["@type"] == "Article"
    assert values["@id"] == values["url"] == PAGE
    assert values["sameAs"] == "https://practices.example.org/p/0123ABCD"
    assert values["temporalCoverage"] == "2016/.."
    assert values["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert values["publisher"]["name"] == "Practices of the North"
    assert values["isBasedOn"] == "https://example.org/source"
    assert values["datePublished"] == "2024-05-01T10:00:00Z"
    assert [topic["name"] for topic in values["about"]] == ["Education", "Interaction"]


def test_places_have_coordinates_where_they_are_known() -> None:
    turin, piedmont, belgium = jsonld.object_of(PRACTICE, FULL, SITE, LABELS)["spatialCoverage"]
    assert turin["address"] == {
        "@type": "PostalAddress",
        "addressCountry": "IT",
        "addressLocality": "Turin",
    }
    assert turin["geo"] == {"@type": "GeoCoordinates", "latitude": 45.07, "longitude": 7.69}
    assert (piedmont["name"], piedmont["address"]["addressRegion"]) == ("Piedmont", "Piedmont")
    assert belgium["name"] == "Belgium"
    assert "geo" not in belgium


def test_translations_and_original_point_at_each_other() -> None:
    original = jsonld.object_of(PRACTICE, FULL, SITE, LABELS)
    translation = jsonld.object_of(PRACTICE, FRENCH, SITE, LABELS)
    assert [work["inLanguage"] for work in original["workTranslation"]] == ["fr"]
    assert original["workTranslation"][0]["@id"] == translation["@id"]
    assert translation["translationOfWork"]["@id"] == PAGE


def test_what_is_not_known_is_left_out() -> None:
    values = jsonld.object_of(PRACTICE, FRENCH, SITE, LABELS)
    assert not {"temporalCoverage", "isBasedOn", "image", "about", "datePublished"} & set(values)


def test_a_picture_is_described() -> None:
    [image] = jsonld.object_of(PRACTICE, FULL, SITE, LABELS)["image"]
    assert image["contentUrl"] == "https://practices.example.org/media/a.jpg"
    assert (image["width"], image["height"], image["description"]) == (800, 600, "A class")


def test_in_a_page_nothing_can_end_the_script() -> None:
    hostile = replace(FULL, title="</script><!--<script>alert(1)\u2028")
    text = jsonld.script_text(jsonld.object_of(PRACTICE, hostile, SITE, LABELS))
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text)["name"] == hostile.title

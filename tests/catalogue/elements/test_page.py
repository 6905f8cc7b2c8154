"""The page of elements: every part in its states, made by the templates of the pages."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from exemplar.editorial.models import Identity
from tests.catalogue.visitor import Visitor

ADDRESS = "/en/elements/"
PARTS = Path(apps.get_app_config("catalogue").path) / "jinja2/catalogue/parts"
#: Too small to be shown alone, or what the page is about itself.
WITHIN_OTHERS = {"link", "place_line", "locator"}


def test_no_crawler_is_led_here(visitor: Visitor) -> None:
    page = visitor.get(ADDRESS)
    assert page.status == 200
    assert [tag.get("content") for tag in page.select("meta[name=robots]")] == ["noindex, follow"]
    sitemap = visitor.client.get("/sitemap.xml")
    assert b"/elements/" not in b"".join(sitemap.streaming_content)  # type: ignore[attr-defined]
    assert not page.response.cookies


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_it_is_there_in_every_language_and_for_an_empty_catalogue(
    visitor: Visitor, language: str
) -> None:
    page = visitor.get(f"/{language}/elements/")
    assert page.status == 200
    assert len(page.select(".elements-part")) >= 10


@pytest.mark.parametrize(
    ("selector", "count"),
    [
        (".button[data-state=focus]", 2),
        (".tool[aria-disabled=true]", 2),
        ("input[type=checkbox][data-count='0']", 13),
        ("input[type=checkbox][checked]", 3),
        ("a.filter-tag", 4),
        ("article.practice-card", 6),
        ("article.practice-card h3[lang=de]", 1),
        ("article.practice-card h3[dir=rtl]", 1),
        ("article.practice-card .specimen", 1),
        ("[data-notice]", 1),
        ("nav.paging", 3),
        (".nothing", 1),
        (".mosaic li", 34),
        ("a.map-mark", 3),
        ("a.map-many", 1),
        ("table", 3),
        (".cite", 1),
    ],
)
def test_each_element_is_shown_in_its_states(visitor: Visitor, selector: str, count: int) -> None:
    assert len(visitor.get(ADDRESS).select(selector)) == count


def test_no_part_of_the_pages_is_forgotten() -> None:
    template = (PARTS.parent / "elements.html").read_text("utf-8")
    shown = set(re.findall(r'"catalogue/parts/(\w+)\.html"', template))
    assert {part.stem for part in PARTS.glob("*.html")} - WITHIN_OTHERS == shown


def test_names_of_elements_are_given_once(visitor: Visitor) -> None:
    ids = [element.get("id") for element in visitor.get(ADDRESS).select("[id]")]
    assert len(ids) == len(set(ids))


def test_contrast_is_measured_in_the_programmes_colours(visitor: Visitor) -> None:
    assert visitor.get(ADDRESS).select(".elements-faint") == []
    Identity(pk=1, accent="#3a8f99").save()
    faint = visitor.get(ADDRESS).texts(".elements-faint th")
    assert faint == [
        "Links on the page",
        "Links on cards and fields",
        "Links on notices and the foot",
    ]

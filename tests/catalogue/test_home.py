"""The first page, and the pages that editors write."""

import pytest

from exemplar.practices.models import Practice
from exemplar.website.environment import TRANSLATED
from tests.catalogue.visitor import Visitor


def test_an_empty_catalogue_says_what_to_do_next(visitor: Visitor) -> None:
    page = visitor.get("/en/")
    assert page.status == 200
    assert "exemplar import FILE" in page.texts("main code")


def test_the_first_page_searches_counts_topics_and_shows_what_came_last(
    visitor: Visitor, circles: Practice
) -> None:
    page = visitor.get("/en/")
    assert page.select('main form input[name="q"]')
    assert "Interaction 1" in page.texts(".mosaic a")
    assert page.texts("article h3") == [circles.title]


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("slug", ["about", "privacy", "legal", "accessibility", "contribute"])
def test_pages_of_prose_exist_in_every_language(visitor: Visitor, language: str, slug: str) -> None:
    page = visitor.get(f"/{language}/{slug}/")
    assert page.status == 200
    assert page.select("html")[0].get("lang") == language
    assert page.select("address a[href^='tel:']")
    assert page.select('link[rel="canonical"]')[0].get("href").endswith(f"/{language}/{slug}/")

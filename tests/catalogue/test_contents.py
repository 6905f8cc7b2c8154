"""Long practices have a table of contents, others none."""

import pytest

from exemplar.catalogue.contents import LETTERS, Entry, contents, letters
from exemplar.catalogue.practice_page import Section
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_published_practice

KEYS = ("purpose", "rationale", "process", "impact")


def sections(count: int, letters_each: int) -> list[Section]:
    """Sections of one long word each."""
    return [Section(key, key.title(), f"<p>{'a' * letters_each}</p>") for key in KEYS[:count]]


@pytest.mark.parametrize(
    ("count", "each", "further", "entries"),
    [
        (4, LETTERS // 4, 0, 4),
        (4, LETTERS // 4 - 1, 0, 0),
        (3, LETTERS, 0, 0),
        (3, LETTERS, 1, 4),
        (0, 0, 2, 0),
    ],
)
def test_length_and_number_of_sections_decide(
    count: int, each: int, further: int, entries: int
) -> None:
    more = [Entry("links", "Links")] * further
    assert len(contents(sections(count, each), more)) == entries


def test_scripts_that_say_more_in_a_sign_count_more() -> None:
    assert letters("abc") == 3
    assert letters("다문화") == letters("多文化") == 6


@pytest.mark.django_db
def test_a_long_practice_leads_to_each_of_its_headings_by_the_same_ids_in_every_language(
    visitor: Visitor,
) -> None:
    text = f"<p>{'Neighbours listen. ' * 40}</p>"
    practice = a_published_practice("A long one", **dict.fromkeys(KEYS, text))
    visitor.catch_up()
    anchors = set()
    for language in ("en", "fr", "ar"):
        page = visitor.get(f"/{language}/good-practices/{practice.slug}/")
        (nav,) = page.select("nav.contents")
        assert [h.get("id") for h in nav.cssselect("h2")] == [nav.get("aria-labelledby")]
        led_to = [link.get("href").removeprefix("#") for link in nav.cssselect("a")]
        assert led_to == [section.get("id") for section in page.select(".practice-section")]
        anchors.add(tuple(led_to))
    assert anchors == {KEYS}


@pytest.mark.django_db
def test_a_short_practice_has_none(visitor: Visitor) -> None:
    practice = a_published_practice("A short one", **dict.fromkeys(KEYS, "<p>Short.</p>"))
    visitor.catch_up()
    assert visitor.get(f"/en/good-practices/{practice.slug}/").select(".contents") == []

"""Pages in a language that came later join a tree that editors have made their own."""

import pytest
from django.apps import apps
from wagtail.models import Page

from exemplar.editorial import planting, shipped
from exemplar.editorial.models import CataloguePage, EditorialPage, HomePage
from exemplar.editorial.reading import editorial_page, furniture

pytestmark = pytest.mark.django_db

NAMES = ["about", "contribute", "privacy", "legal", "accessibility"]


def uproot(language: str) -> None:
    """Make the tree what it was before the product came in this language."""
    Page.objects.get(pk=HomePage.objects.get(locale__language_code=language).pk).delete()


def in_english(slug: str) -> EditorialPage:
    page: EditorialPage = EditorialPage.objects.get(slug=slug, locale__language_code="en")
    return page


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_every_language_is_there_from_the_start(language: str) -> None:
    home = HomePage.objects.get(locale__language_code=language)
    assert home.title == shipped.texts(language).home["title"]
    assert home.get_children().live().count() == 1 + len(NAMES)
    assert CataloguePage.objects.child_of(home).count() == 1
    pages = EditorialPage.objects.child_of(home)
    assert [page.slug for page in pages] == NAMES
    assert [page.translation_key for page in pages] == [
        in_english(slug).translation_key for slug in NAMES
    ]


def test_the_tree_is_sound() -> None:
    assert Page.find_problems() == ([], [], [], [], [])
    uproot("it")
    planting.plant_missing(apps)
    assert Page.find_problems() == ([], [], [], [], [])


def test_nothing_is_planted_twice() -> None:
    before = list(Page.objects.order_by("path").values_list("path", "title"))
    assert planting.plant_missing(apps) == []
    assert list(Page.objects.order_by("path").values_list("path", "title")) == before


def test_a_language_that_came_later_joins_its_siblings() -> None:
    uproot("de")
    uproot("uk")
    french = EditorialPage.objects.filter(locale__language_code="fr")
    before = list(french.values())
    assert planting.plant_missing(apps) == ["de", "uk"]
    assert list(french.values()) == before
    german = EditorialPage.objects.get(slug="legal", locale__language_code="de")
    assert german.translation_key == in_english("legal").translation_key
    assert furniture("de", 0).institution.name == "Europarat"


def test_what_editors_rewrote_is_not_contradicted() -> None:
    """Another institution's name stays, and the shipped text waits as a draft."""
    uproot("es")
    home = HomePage.objects.get(locale__language_code="en")
    home.institution_name = "City of Oslo"
    home.save()
    assert planting.plant_missing(apps) == ["es"]
    carried = furniture("es", 1)
    assert (carried.language, carried.institution.name) == ("en", "City of Oslo")
    draft = HomePage.objects.get(locale__language_code="es")
    assert (draft.live, draft.has_unpublished_changes) == (False, True)
    about = editorial_page("es", "about")
    assert about is not None
    assert not about.is_fallback


def test_a_page_that_editors_removed_does_not_come_back() -> None:
    uproot("pt")
    Page.objects.get(pk=in_english("contribute").pk).delete()
    planting.plant_missing(apps)
    planted = EditorialPage.objects.filter(locale__language_code="pt")
    assert set(planted.values_list("slug", flat=True)) == {*NAMES} - {"contribute"}


def test_a_page_that_came_later_is_planted_once_in_every_language() -> None:
    for page in Page.objects.filter(slug="accessibility"):
        page.delete()
    assert planting.plant_page(apps, "accessibility") == list(shipped.LANGUAGES)
    assert planting.plant_page(apps, "accessibility") == []
    pages = EditorialPage.objects.filter(slug="accessibility")
    assert pages.live().count() == len(shipped.LANGUAGES)
    assert len(set(pages.values_list("translation_key", flat=True))) == 1
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_statement_for_another_institution_waits_as_a_draft() -> None:
    for page in Page.objects.filter(slug="accessibility"):
        page.delete()
    home = HomePage.objects.get(locale__language_code="en")
    home.institution_name = "City of Oslo"
    home.save()
    planting.plant_page(apps, "accessibility")
    assert not EditorialPage.objects.filter(slug="accessibility").live().exists()

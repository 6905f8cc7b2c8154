"""What public pages get: the reader's language where there is one, the log's freshness always."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from exemplar.editorial import shipped
from exemplar.editorial.models import CataloguePage, EditorialPage, HomePage, Identity
from exemplar.editorial.reading import editorial_page, furniture
from exemplar.practices.changes import last_seq, since

pytestmark = pytest.mark.django_db


def test_the_address_block_stands_in_every_language() -> None:
    for language in shipped.LANGUAGES:
        carried = furniture(language, 0)
        assert carried.language == language
        assert carried.institution.address_lines == (
            "Avenue de l’Europe",
            "F-67075 Strasbourg Cedex",
        )
        assert carried.institution.telephone == "+33 (0)3 88 41 20 00"
        assert carried.institution.telephone_address == "tel:+33388412000"
        assert carried.institution.site_label == "www.coe.int"
        assert carried.institution.site_address == "https://www.coe.int"


def test_the_list_carries_title_introduction_and_link() -> None:
    introduction = furniture("en", 0).introduction
    assert introduction.title == "Intercultural cities: good practice examples"
    assert introduction.text.count("<p>") == 3
    assert introduction.template_label == "Template for collection of Good practices"
    assert furniture("fr", 0).introduction.language == "fr"


def test_another_language_gets_english_and_is_told_so() -> None:
    assert furniture("ko", 0).language == "en"
    page = editorial_page("ko", "privacy")
    assert page is not None
    assert (page.language, page.is_fallback) == ("en", True)
    assert page.languages == tuple(sorted(shipped.LANGUAGES))
    french = editorial_page("fr", "privacy")
    assert french is not None
    assert (french.language, french.is_fallback) == ("fr", False)


def test_a_page_that_is_not_there_or_not_published_is_none() -> None:
    assert editorial_page("en", "nothing") is None
    EditorialPage.objects.filter(slug="about").update(live=False)
    assert editorial_page("en", "about") is None


def test_the_menu_leads_to_the_readers_language_even_where_the_page_is_not_translated() -> None:
    EditorialPage.objects.filter(slug="about", locale__language_code="fr").update(live=False)
    entries = {entry.slug: entry for entry in furniture("fr", 0).menu}
    assert list(entries) == ["about", "contribute", "privacy", "legal", "accessibility"]
    assert (entries["about"].language, entries["about"].address) == ("en", "/fr/about/")
    assert entries["legal"].title == "Mentions légales"


def test_furniture_is_read_once_for_each_number_of_the_log(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(5):
        furniture("fr", 7)
    with django_assert_max_num_queries(0):
        furniture("fr", 7)


def test_a_page_of_text_costs_one_query(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(1):
        editorial_page("fr", "legal")


def test_only_a_demonstration_says_that_it_is_one(settings: Any) -> None:
    settings.DEMONSTRATION = False
    assert furniture("en", 1).notice == ""
    settings.DEMONSTRATION = True
    assert "not the Council of Europe’s site" in furniture("en", 2).notice


def test_every_edit_is_seen_at_once() -> None:
    """Publishing, hiding, moving, deleting, and the identity: each leaves a line in the log."""
    about = EditorialPage.objects.get(slug="about", locale__language_code="en")
    home = HomePage.objects.get(locale__language_code="en")

    def publish() -> None:
        about.title = "About us"
        about.save_revision().publish()

    acts = [
        publish,
        lambda: about.move(home, pos="last-child"),
        lambda: EditorialPage.objects.get(pk=about.pk).unpublish(),
        lambda: Page.objects.get(pk=about.pk).delete(),
        lambda: Identity(pk=1, name="Cities").save(),
        lambda: home.save(),
        lambda: CataloguePage.objects.first().save(),
    ]
    for act in acts:
        before = last_seq()
        act()
        lines = since(before)
        assert lines, act
        assert {(line.uid, line.kind) for line in lines} == {("", "site")}


def test_the_pages_of_a_damaged_tree_still_carry_something() -> None:
    HomePage.objects.all().update(live=False)
    CataloguePage.objects.all().update(live=False)
    carried = furniture("fr", 0)
    assert carried.language == carried.introduction.language == "en"
    assert carried.institution.name == "Council of Europe"


def test_links_between_pages_lead_to_our_addresses() -> None:
    legal = EditorialPage.objects.get(slug="legal", locale__language_code="en")
    about = EditorialPage.objects.get(slug="about", locale__language_code="en")
    about.body = f'<p><a linktype="page" id="{legal.pk}">Legal</a></p>'
    about.save()
    page = editorial_page("en", "about")
    assert page is not None
    assert '<a href="/en/legal/">' in page.body


def test_an_address_that_the_site_uses_is_refused() -> None:
    home = HomePage.objects.get(locale__language_code="en")
    with pytest.raises(ValidationError, match="uses this address"):
        home.add_child(instance=EditorialPage(title="x", slug="alerts", body="x"))


def test_a_promised_address_stays() -> None:
    privacy = EditorialPage.objects.get(slug="privacy", locale__language_code="en")
    privacy.slug = "data"
    with pytest.raises(ValidationError, match="must stay"):
        privacy.full_clean()

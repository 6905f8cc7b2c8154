"""What editors see of a draft of the site's own texts is the page that readers will see."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text

from exemplar.editorial.models import CataloguePage, EditorialPage, HomePage
from exemplar.search import keeping
from exemplar.search.current import current_engine

pytestmark = pytest.mark.django_db

DRAFT = "Words that nobody has published"
#: The fields of the forms that must be filled in, and those that are rich text.
PLAIN = ("title", "slug", "strapline", "template_label", "institution_name", "demonstration_notice")
PROSE = ("welcome", "introduction", "body", "footer")


@pytest.fixture
def editor(desk_of: Callable[..., Client], settings: Any, tmp_path: Path) -> Client:
    """An editor of a catalogue whose index answers."""
    settings.SEARCH_URL = f"embedded://{tmp_path}/index"
    keeping.rebuild(current_engine())
    return desk_of("Editors")


def _form(page: Page, **changed: str) -> dict[str, Any]:
    """The edit form as a browser sends it, with some fields changed."""
    kept = {name: str(getattr(page, name)) for name in PLAIN if hasattr(page, name)}
    prose = {name: rich_text(str(getattr(page, name))) for name in PROSE if hasattr(page, name)}
    return nested_form_data({**kept, **prose, "comments": [], **changed})


def _preview(editor: Client, page: Page, form: Mapping[str, Any]) -> Any:
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    told = editor.post(address, form).json()
    assert told == {"is_valid": True, "is_available": True}
    answer = editor.get(address)
    assert answer.status_code == 200
    return answer


def _tree(answer: Any) -> Any:
    return html.document_fromstring(answer.content.decode())


def test_a_page_of_prose(editor: Client) -> None:
    page = EditorialPage.objects.get(slug="about", locale__language_code="fr")
    shown = _preview(editor, page, _form(page, body=rich_text(f"<p>{DRAFT}</p>")))
    tree = _tree(shown)
    assert DRAFT in tree.cssselect("main")[0].text_content()
    assert tree.get("lang") == "fr"
    assert tree.cssselect("address.foot-address")
    assert DRAFT not in editor.get("/fr/about/").content.decode()


def test_the_first_page_with_what_every_page_carries(editor: Client) -> None:
    page = HomePage.objects.get(locale__language_code="en")
    form = _form(page, strapline=DRAFT, institution_name="The Office of Drafts")
    tree = _tree(_preview(editor, page, form))
    assert tree.cssselect("h1")[0].text_content() == DRAFT
    assert "The Office of Drafts" in tree.cssselect("address.foot-address")[0].text_content()
    assert DRAFT not in editor.get("/en/").content.decode()


def test_the_introduction_of_the_list(editor: Client) -> None:
    page = CataloguePage.objects.get(locale__language_code="ar")
    form = _form(page, title=DRAFT, introduction=rich_text("<p>One.</p><p>Two.</p>"))
    tree = _tree(_preview(editor, page, form))
    assert tree.cssselect("h1")[0].text_content().strip() == DRAFT
    assert tree.get("dir") == "rtl"
    assert tree.cssselect("[data-total]")
    assert DRAFT not in editor.get("/ar/good-practices/").content.decode()


def test_a_page_that_is_not_yet_saved(editor: Client) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    add = ["editorial", "editorialpage", home.pk]
    address = reverse("wagtailadmin_pages:preview_on_add", args=add)
    form = _form(EditorialPage(title=DRAFT, slug="partners", body="<p>Ours.</p>"))
    assert editor.post(address, form).json()["is_available"]
    assert DRAFT in editor.get(address).content.decode()
    assert not EditorialPage.objects.filter(slug="partners").exists()


def test_a_saved_draft_is_seen_by_editors_alone(editor: Client) -> None:
    page = EditorialPage.objects.get(slug="privacy", locale__language_code="en")
    page.body = f"<p>{DRAFT}</p>"
    page.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert DRAFT in editor.get(address).content.decode()
    assert DRAFT not in Client().get(address, follow=True).content.decode()


def test_the_admin_may_frame_it_and_nobody_keeps_it(editor: Client) -> None:
    page = EditorialPage.objects.get(slug="about", locale__language_code="en")
    shown = _preview(editor, page, _form(page))
    assert "frame-ancestors 'self'" in shown["Content-Security-Policy"]
    assert "private" in shown["Cache-Control"]
    assert "ETag" not in shown

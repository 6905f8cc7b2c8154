"""The admin works for each role, under the programme's name, and asks no other server."""

import re
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from lxml import html

from exemplar.editorial.models import EditorialPage, HomePage, Identity
from exemplar.practices.changes import last_seq
from tests.website.signin.steps import an_editor, sign_in

pytestmark = pytest.mark.django_db

#: What a browser fetches by itself; links that a person follows are another matter.
FETCHED = (
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("iframe", "src"),
    ("link[rel~=stylesheet]", "href"),
    ("link[rel~=icon]", "href"),
    ("link[rel~=preload]", "href"),
    ("link[rel~=preconnect]", "href"),
    ("source", "src"),
    ("video", "src"),
    ("form", "action"),
)


def _pages() -> list[str]:
    home = HomePage.objects.get(locale__language_code="en")
    about = EditorialPage.objects.get(slug="about", locale__language_code="en")
    return [
        "/admin/",
        "/admin/pages/",
        f"/admin/pages/{home.pk}/",
        f"/admin/pages/{home.pk}/edit/",
        f"/admin/pages/{about.pk}/edit/",
        f"/admin/pages/{about.pk}/history/",
        f"/admin/pages/add/editorial/editorialpage/{home.pk}/",
        "/admin/settings/editorial/identity/1/",
        "/admin/images/",
        "/admin/documents/",
        "/admin/users/",
        "/admin/users/new/",
        "/admin/groups/",
        "/admin/reports/site-history/",
        "/admin/workflows/list/",
        "/admin/account/",
    ]


def test_no_page_of_the_admin_fetches_from_elsewhere(client: Client) -> None:
    Identity(pk=1, name="Cities of Bridges").save()
    an_editor(is_administrator=True)
    sign_in(client)
    for path in _pages():
        page = client.get(path)
        assert page.status_code == 200, path
        text = page.content.decode()
        assert _fetched_from_elsewhere(text) == [], path
        assert "gravatar" not in text, path


def test_the_admin_carries_the_programmes_name(client: Client) -> None:
    Identity(pk=1, name="Cities of Bridges").save()
    an_editor()
    sign_in(client)
    page = client.get("/admin/").content.decode()
    assert re.search(r"<title>.*Cities of Bridges</title>", page, re.DOTALL)
    assert page.count("Cities of Bridges") > 1


def test_looking_at_the_admin_changes_nothing_that_the_public_sees(client: Client) -> None:
    an_editor(is_administrator=True)
    sign_in(client)
    before = last_seq()
    for path in ("/admin/", "/admin/settings/editorial/identity/"):
        assert client.get(path, follow=True).status_code == 200, path
    assert last_seq() == before
    assert Identity.objects.count() == 1


def test_the_admin_signs_out_by_our_form(client: Client) -> None:
    an_editor()
    sign_in(client)
    assert "/admin/logout/" in client.get("/admin/").content.decode()
    assert client.post("/admin/logout/")["Location"] == "/accounts/login/"
    assert "_auth_user_id" not in client.session


def test_an_editors_own_page_leads_to_the_keys(client: Client) -> None:
    an_editor()
    sign_in(client)
    own = client.get("/admin/account/").content.decode()
    assert 'href="/accounts/2fa/"' in own
    assert 'type="password"' not in own
    keys = client.get("/accounts/2fa/")
    assert keys.status_code == 200
    assert b"/accounts/password/change/" in keys.content


@pytest.mark.parametrize(
    ("path", "groups", "status"),
    [
        ("/admin/users/", ("Editors", "Moderators"), 302),
        ("/admin/settings/editorial/identity/1/", ("Editors", "Moderators"), 302),
        ("/admin/users/", ("Administrators",), 200),
        ("/admin/settings/editorial/identity/1/", ("Administrators",), 200),
        ("/admin/pages/", ("Editors",), 200),
    ],
)
def test_each_role_sees_what_it_may(
    client: Client, path: str, groups: tuple[str, ...], status: int
) -> None:
    editor = an_editor()
    editor.groups.set(Group.objects.filter(name__in=groups))
    sign_in(client)
    assert client.get(path).status_code == status


def test_an_editor_writes_and_a_moderator_publishes(client: Client) -> None:
    about = EditorialPage.objects.get(slug="about", locale__language_code="en")
    form = {
        "title": "About us",
        "summary": "",
        "body": '{"entityMap":{},"blocks":[{"key":"a","text":"New words","type":"unstyled",'
        '"depth":0,"inlineStyleRanges":[],"entityRanges":[]}]}',
        "slug": "about",
        "show_in_menus": "on",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "action-publish": "1",
    }
    writer = an_editor()
    writer.groups.set(Group.objects.filter(name="Editors"))
    sign_in(client)
    client.post(f"/admin/pages/{about.pk}/edit/", form)
    about.refresh_from_db()
    assert about.title == "About the catalogue"

    writer.groups.add(Group.objects.get(name="Moderators"))
    client.post(f"/admin/pages/{about.pk}/edit/", form)
    about.refresh_from_db()
    assert about.title == "About us"
    assert "New words" in about.body


def _fetched_from_elsewhere(page: str) -> list[str]:
    tree = html.document_fromstring(page)
    found = [
        element.get(attribute)
        for css, attribute in FETCHED
        for element in tree.cssselect(css)
        if element.get(attribute)
    ]
    return [address for address in found if urlsplit(address).netloc]

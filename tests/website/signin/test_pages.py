"""Every page of signing in can be shown, in each language, with nothing inline."""

import re
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.test import Client
from lxml import html

from exemplar.website.environment import TRANSLATED
from tests.website.signin.steps import ADDRESS, PASSWORD, an_editor, give_password, sign_in

pytestmark = pytest.mark.django_db

OPEN = (
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/inactive/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/done/",
    "/accounts/password/reset/key/1-no-such-key/",
)
SIGNED_IN = (
    "/accounts/logout/",
    "/accounts/reauthenticate/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/accounts/2fa/reauthenticate/",
)
#: These ask for the password once more.
REAUTHENTICATED = (
    "/accounts/2fa/totp/deactivate/",
    "/accounts/2fa/recovery-codes/",
    "/accounts/2fa/recovery-codes/generate/",
    "/accounts/2fa/recovery-codes/download/",
)


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("path", OPEN)
def test_open_pages(client: Client, path: str, language: str) -> None:
    page = client.get(path, headers={"accept-language": language})
    tree = _checked(page)
    assert tree.get("lang") == language
    assert tree.get("dir") == ("rtl" if language == "ar" else "ltr")


def test_pages_of_somebody_signed_in(client: Client) -> None:
    RecoveryCodes.activate(an_editor())
    sign_in(client)
    for path in SIGNED_IN:
        _checked(client.get(path))
    client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": "/admin/"})
    for path in REAUTHENTICATED[:-1]:
        _checked(client.get(path))
    assert client.get(REAUTHENTICATED[-1])["Content-Type"].startswith("text/plain")


def test_pages_on_the_way(client: Client) -> None:
    an_editor()
    client.post("/accounts/password/reset/", {"email": ADDRESS})
    link = re.search(r"/accounts/password/reset/key/\S+", mail.outbox[0].body)
    assert link
    _checked(client.get(link[0], follow=True))
    assert len(client.cookies["session"].value) > 20
    give_password(client)
    _checked(client.get("/accounts/2fa/authenticate/"))
    _checked(client.post("/accounts/2fa/authenticate/", {"code": "1"}))


def test_a_mistake_is_told_beside_its_field(client: Client) -> None:
    an_editor()
    give_password(client)
    page = _checked(client.post("/accounts/2fa/authenticate/", {"code": "000000"}))
    (field,) = page.cssselect("input[name=code]")
    (told,) = page.cssselect(f"#{field.get('aria-describedby')}")
    assert told.text_content().strip()
    assert field.get("aria-invalid") == "true"


def _checked(page: Any) -> Any:
    """The page as a tree, after what holds for all of them."""
    assert page.status_code == 200
    text = page.content.decode()
    tree = html.document_fromstring(text)
    assert len(tree.cssselect("h1")) == 1
    assert tree.cssselect("main")
    assert not tree.cssselect("script, style, [style], [onclick]")
    for field in tree.cssselect("main input:not([type=hidden])"):
        assert tree.cssselect(f"label[for={field.get('id')}]"), field.get("name")
    for form in tree.cssselect("form"):
        assert form.get("method") == "post"
        assert form.cssselect("input[name=csrfmiddlewaretoken]")
    return tree

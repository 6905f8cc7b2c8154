"""Name and colours are changed in the admin, which says what readers would not see well."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from exemplar.editorial.models import Identity
from exemplar.editorial.palette import Palette
from tests.website.signin.steps import ADDRESS, an_editor, sign_in

pytestmark = pytest.mark.django_db
FORM = "/admin/settings/editorial/identity/"


@pytest.fixture
def administrator() -> Client:
    """Signed in with both factors."""
    cache.clear()
    administrator: User = an_editor(is_administrator=True)
    client = Client()
    sign_in(client, ADDRESS)
    assert administrator.is_active
    return client


def save(client: Client, **changed: str) -> str:
    """The form as it stands after it was sent, as plain text."""
    values = {"name": "Exemplar", "logo": "", **vars_of(Palette()), **changed}
    address = client.get(FORM).headers["Location"]
    answer = client.post(address, values, follow=True)
    assert answer.status_code == 200
    return words_of(answer.content.decode())


def vars_of(palette: Palette) -> dict[str, str]:
    """A palette as the form sends it."""
    return {name: getattr(palette, name) for name in palette.__slots__}


def words_of(html: str) -> str:
    """What a reader sees, in one line; before it, whether there is a warning."""
    is_warned = "data-contrast-warning" in html
    return f"warned={is_warned} " + " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_good_colours_are_saved_and_said_to_be_good(administrator: Client) -> None:
    said = save(administrator, name="Mosaïque", accent="#7a1f5c")
    assert "warned=False" in said
    assert "Every pair of colours has the contrast" in said
    assert Identity.objects.get().name == "Mosaïque"
    assert "--accent: light-dark(#7a1f5c," in administrator.get("/identity.css").content.decode()


def test_faint_colours_are_saved_with_a_warning_that_names_pair_ratio_and_need(
    administrator: Client,
) -> None:
    said = save(administrator, accent="#3a8f99", paper_dark="#33333f")
    assert "warned=True" in said
    assert "Links on the page, light : 3.5 to 1, needed are 4.5" in said
    assert "Links on notices and the foot, light : 3.1 to 1, needed are 4.5" in said
    assert Identity.objects.get().accent == "#3a8f99"


def test_focus_that_cannot_be_seen_is_refused_with_the_links_of_its_colour(
    administrator: Client,
) -> None:
    said = save(administrator, accent_dark="#333344")
    assert "could not be saved" in said
    assert "Too faint to read: Links on the page" in said
    assert "Focus, bars and circles on the page, dark" in said
    assert Identity.objects.get().accent_dark == Palette().accent_dark


def test_the_warning_stays_for_as_long_as_the_colours_do(administrator: Client) -> None:
    save(administrator, accent="#3a8f99")
    later = administrator.get(FORM, follow=True).content.decode()
    assert "warned=True" in words_of(later)


def test_the_form_leads_to_every_element_in_these_colours(administrator: Client) -> None:
    form = administrator.get(FORM, follow=True).content.decode()
    assert 'href="/en/elements/"' in form
    assert administrator.get("/en/elements/").status_code == 200

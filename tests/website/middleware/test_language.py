import pytest
from django.test import Client, RequestFactory

from exemplar.website.middleware.language import reader_language


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("fr-CH, en;q=0.5", "fr"),
        ("nl, ar;q=0.8, fr;q=0.5", "ar"),
        ("nl", "en"),
        ("*", "en"),
        ("q=;;;,,fr-", "en"),
        ("x" * 20_000, "en"),
    ],
)
def test_the_readers_language_is_the_first_that_we_have(asked: str, given: str) -> None:
    request = RequestFactory().get("/", headers={"Accept-Language": asked})
    assert reader_language(request) == given


def test_the_first_address_leads_to_the_readers_language(client: Client) -> None:
    answer = client.get("/", headers={"Accept-Language": "fr"})
    assert (answer.status_code, answer["Location"]) == (302, "/fr/")
    assert "Accept-Language" in answer["Vary"]


@pytest.mark.django_db
def test_a_page_is_in_the_language_of_its_address(client: Client) -> None:
    answer = client.get("/ar/nothing-here/", headers={"Accept-Language": "fr"})
    assert answer["Content-Language"] == "ar"
    assert b'lang="ar" dir="rtl"' in answer.content


@pytest.mark.django_db
def test_one_reader_leaves_no_language_to_the_next(client: Client) -> None:
    client.get("/ar/nothing-here/")
    assert client.get("/nothing-here")["Content-Language"] == "en"

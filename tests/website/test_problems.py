import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from exemplar.search.engine import EngineUnavailable
from exemplar.website import problems
from exemplar.website.environment import TRANSLATED


@pytest.mark.django_db
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_missing_page_leads_on_in_the_readers_language(client: Client, language: str) -> None:
    answer = client.get(f"/{language}/nothing-here/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in page
    assert f'href="/{language}/good-practices/"' in page
    assert "<address" in page
    assert answer["Cache-Control"] == "no-store"


def _broken_by(error: Exception) -> HttpResponse:
    request: HttpRequest = RequestFactory().get("/fr/good-practices/?q=a")
    with translation.override("fr"):
        try:
            raise error
        except type(error):
            return problems.broken(request)


def test_a_mistake_of_ours_is_500_without_database_or_traceback(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    # Without the mark for the database, any query at all would fail this test.
    answer = _broken_by(ZeroDivisionError("secret detail"))
    page = answer.content.decode()
    assert answer.status_code == 500
    assert 'data-status="500"' in page
    assert "secret detail" not in page
    assert "Traceback" not in page


@pytest.mark.parametrize("error", [OperationalError("away"), EngineUnavailable("away")])
def test_a_part_that_is_away_is_503_and_worth_another_try(error: Exception) -> None:
    answer = _broken_by(error)
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    assert b"away" not in answer.content


def test_the_address_is_kept_for_the_next_try() -> None:
    page = _broken_by(EngineUnavailable("away")).content.decode()
    assert "/en/good-practices/?q=a" in page  # the same address in another language


@pytest.mark.django_db
def test_a_form_without_its_token_is_403_with_a_page() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a"})
    assert answer.status_code == 403
    assert b'data-status="403"' in answer.content

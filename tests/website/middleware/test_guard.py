import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "/en/%00/",
        "/en/good-practices/a%00b/",
        "/en/%0d%0aSet-Cookie:x/",
        "/en/%ff%fe/",
        "/en/caf%E9/",
        "/%C0%AF",
        "/admin/%00",
    ],
)
def test_a_path_that_is_no_text_is_refused_with_a_page(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert b'data-status="400"' in answer.content


@pytest.mark.parametrize("path", ["/en/café/", "/en/100%25/", "/en/%25ff/", "/en/مدينة/"])
def test_text_of_any_script_is_looked_for(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("host", ["elsewhere.example.org", "a b", "[", "127.0.0.1:x"])
def test_another_sites_name_is_refused_with_a_page(client: Client, host: str) -> None:
    answer = client.get("/en/", headers={"Host": host})
    assert answer.status_code == 400
    assert b'data-status="400"' in answer.content

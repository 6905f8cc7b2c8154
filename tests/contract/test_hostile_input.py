"""Whatever stands in the address: a page that says what was ignored, never an error of ours."""

import pytest

from tests.contract.reading import LIST, list_address, notices_of, total_of
from tests.fixtures.http import Client

IGNORED = {
    "page=-1": "-1",
    "page=0": "0",
    "page=x": "x",
    "page=%D9%A3": "٣",
    "page_size=7": "7",
    "page_size=99999999999999999999": "99999999999999999999",
    "topic=nonsense": "nonsense",
    "country=XX": "XX",
    "city=gb-": "gb-",
    "year=20O9": "20O9",
    "year_from=2020&year_to=2010": "2020",
    "status=perhaps": "perhaps",
    "language=klingon": "klingon",
    "sort=random": "random",
    "q=%00": "characters that cannot be read",
    "q=%C3%28": "characters that cannot be read",
    "q=*": "*",
    "q=%28%28%28": "(((",
}


@pytest.mark.parametrize("query", IGNORED)
def test_an_unknown_value_is_ignored_and_named(catalogue: Client, query: str) -> None:
    page = catalogue.get(f"{LIST}?{query}")
    assert page.status == 200
    assert IGNORED[query] in notices_of(page)
    assert total_of(page) == total_of(catalogue.get(LIST))


def test_a_long_query_is_cut_and_it_says_so(catalogue: Client) -> None:
    page = catalogue.get(list_address(("q", "school " * 1500)))
    assert page.status == 200
    assert "200" in notices_of(page)


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=sch%00ool",
        "topic=%00",
        "q=%FF%FE",
        "q=%C3%28&topic=%FF",
        "%FF=%FF",
        "&".join(["topic=education"] * 500),
        "&".join(f"topic=t{n}" for n in range(500)),
        "&".join(f"p{n}=v" for n in range(500)),
        "q=%22unbalanced",
        "q=%22%22%22",
        "q=title%3A",
        "q=AND+OR",
        "q=NOT",
        "q=*",
        "q=%28%28%28",
        "q=%2Bschool+-school",
        "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "q=%26lt%3B",
        "q=%F0%9F%8F%99%EF%B8%8F",
        "q=%E2%80%AE",
        "q=" + "%22a%22" * 60,
        "year=99999999999999999999",
        "year_from=-1&year_to=x",
        "?&&&==&",
        "q=a&q=b&sort=title&sort=newest&page=1&page=2",
    ],
)
def test_odd_queries_get_a_page(catalogue: Client, query: str) -> None:
    page = catalogue.get(f"{LIST}?{query}")
    assert page.status == 200
    total_of(page)
    assert "<script>alert" not in page.text


@pytest.mark.parametrize(
    "path",
    [
        "/en/good-practices/%00/",
        "/en/good-practices/%FF/",
        "/en/good-practices/..%2F..%2Fetc%2Fpasswd",
        "/en/good-practices/" + "a" * 5000 + "/",
        "/xx/good-practices/",
        "/en/nothing/",
        "/p/00000000",
        "/p/%00",
        "/static/../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/files/aaaaaaaa/1/x.pdf",
        "/wp-login.php",
    ],
)
def test_addresses_that_lead_nowhere_are_404(catalogue: Client, path: str) -> None:
    page = catalogue.get(path)
    assert page.status in (400, 404)
    assert b"Traceback" not in page.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_public_pages_are_only_read(catalogue: Client, method: str) -> None:
    assert catalogue.ask(method, LIST).status in (403, 405)

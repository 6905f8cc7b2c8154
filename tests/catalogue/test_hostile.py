"""Whatever stands in an address: a page that says what was ignored, never an error of ours."""

import pytest

from tests.catalogue.visitor import Visitor

LIST = "/en/good-practices/"

NAMED = {
    "page=-1": "-1",
    "page=x": "x",
    "topic=nonsense": "nonsense",
    "country=QQ": "QQ",
    "city=gb-nowhere": "gb-nowhere",
    "year=20O9": "20O9",
    "year_from=2020&year_to=2010": "2020–2010",
    "status=perhaps": "perhaps",
    "language=klingon": "klingon",
    "sort=random": "random",
    "page_size=7": "7",
    "q=" + "school+" * 1500: "200",
    "topic=%00nonsense": "nonsense",
    "q=sch%00ool": "characters that cannot be read",
    "q=%FF%FE": "characters that cannot be read",
    "topic=%FF": "characters that cannot be read",
    "q=*": "*",
    "q=%28%28%28": "(((",
    "q=%22%22%22": '"""',
    "&".join(f"topic=t{n}" for n in range(500)): "100",
}

HARMLESS = [
    "q=%00",
    "%FF=%FF",
    "&".join(["topic=education"] * 500),
    "q=%22unbalanced",
    "q=title%3A",
    "q=AND+OR",
    "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "q=%E2%80%AE",
    "&&&==&",
]


@pytest.mark.parametrize("query", NAMED, ids=lambda query: query[:30])
def test_what_is_ignored_is_named(visitor: Visitor, query: str) -> None:
    page = visitor.get(f"{LIST}?{query}")
    assert page.status == 200
    assert NAMED[query] in page.notice


@pytest.mark.parametrize("query", HARMLESS)
def test_odd_queries_get_a_page(visitor: Visitor, query: str) -> None:
    for path in (LIST, f"{LIST}cities/"):
        page = visitor.get(f"{path}?{query}")
        assert page.status == 200
        assert page.total == 0
        assert b"<script>alert" not in page.response.content


def test_a_page_number_beyond_all_bounds_is_404_or_named(visitor: Visitor) -> None:
    assert visitor.get(f"{LIST}?page=1000000").status == 404
    endless = visitor.get(f"{LIST}?page=99999999999999999999")
    assert endless.status == 200
    assert "99999999999999999999" in endless.notice

"""Headers: nothing stored about a reader, nothing inline allowed, and conditional requests."""

import gzip

import pytest

from tests.contract.reading import LIST, cards_of, list_address
from tests.fixtures.http import Client

PAGES = ["/en/", LIST, "/en/about/", "/fr/good-practices/", "/ar/"]


@pytest.mark.parametrize("path", PAGES)
def test_public_pages_set_no_cookie(catalogue: Client, path: str) -> None:
    page = catalogue.get(path)
    assert page.status == 200
    assert "set-cookie" not in page.headers
    assert "csrf" not in page.text.lower()


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(
    catalogue: Client, path: str
) -> None:
    headers = catalogue.get(path).headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]


def test_pages_are_revalidated_and_304_when_nothing_changed(catalogue: Client) -> None:
    for path in (LIST, list_address(("q", "school")), cards_of(catalogue.get(LIST))[0].address):
        first = catalogue.get(path)
        assert first.headers["cache-control"] == "no-cache"
        again = catalogue.get(path, if_none_match=first.headers["etag"])
        assert again.status == 304
        assert again.body == b""


def test_an_etag_belongs_to_one_query_and_language(catalogue: Client) -> None:
    paths = (LIST, list_address(("q", "school")), list_address(language="fr"))
    etags = {catalogue.get(path).headers["etag"] for path in paths}
    assert len(etags) == len(paths)


def test_head_answers_like_get_without_a_body(catalogue: Client) -> None:
    answer = catalogue.ask("HEAD", LIST)
    assert answer.status == 200
    assert answer.body == b""
    assert answer.headers["etag"] == catalogue.get(LIST).headers["etag"]


def test_static_files_are_fingerprinted_compressed_and_kept(catalogue: Client) -> None:
    links = [link.get("href") for link in catalogue.get(LIST).select('link[rel="stylesheet"]')]
    assert links
    for link in links:
        answer = catalogue.get(link, accept_encoding="gzip")
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["content-encoding"] == "gzip"
        assert b"{" in gzip.decompress(answer.body)


def test_an_unknown_host_is_refused(catalogue: Client) -> None:
    assert catalogue.get(LIST, host="elsewhere.example").status == 400

"""What crawlers, monitors and researchers' programs read."""

import json

import pytest
from lxml import etree

from tests.contract.reading import LIST, total_of
from tests.fixtures.http import Client
from tests.fixtures.server import SECURITY_CONTACT


def test_the_sitemap_names_every_practice_and_only_pages_that_exist(catalogue: Client) -> None:
    answer = catalogue.get("/sitemap.xml")
    assert answer.headers["content-type"].startswith(("application/xml", "text/xml"))
    locations = etree.fromstring(answer.body).xpath("//*[local-name()='loc']/text()")
    assert all(location.startswith(catalogue.url) for location in locations)
    practices = [url for url in locations if "/good-practices/" in url and not url.endswith(LIST)]
    assert len(practices) >= total_of(catalogue.get(LIST))
    for location in practices[::50]:
        assert catalogue.get(location.removeprefix(catalogue.url)).status == 200


def test_sitemap_and_pages_say_the_same_of_other_languages(catalogue: Client) -> None:
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    told = {
        url.findtext("s:loc", namespaces=names): [
            (link.get("hreflang"), link.get("href")) for link in url.iterfind("x:link", names)
        ]
        for url in etree.fromstring(catalogue.get("/sitemap.xml").body).iterfind("s:url", names)
    }
    translated = [address for address, others in told.items() if others]
    alone = [address for address, others in told.items() if not others]
    assert any(others[-1][0] == "x-default" for others in told.values() if others)
    for address in [*translated[::3], *alone[::40]]:
        page = catalogue.get(address.removeprefix(catalogue.url))
        links = page.select("link[rel=alternate][hreflang]")
        assert [(link.get("hreflang"), link.get("href")) for link in links] == told[address]
        assert page.one("link[rel=canonical]").get("href") == address


def test_robots_may_read_and_find_the_sitemap(catalogue: Client) -> None:
    answer = catalogue.get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    assert f"Sitemap: {catalogue.url}/sitemap.xml" in answer.text
    assert "Disallow: /\n" not in answer.text


def test_security_txt_says_whom_to_tell(catalogue: Client) -> None:
    answer = catalogue.get("/.well-known/security.txt")
    assert f"Contact: {SECURITY_CONTACT}" in answer.text
    assert "Expires:" in answer.text


@pytest.mark.parametrize(
    "path",
    ["/healthz", "/readyz", "/metrics", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"],
)
def test_they_are_for_reading_only(catalogue: Client, path: str) -> None:
    assert catalogue.ask("HEAD", path).status == 200
    assert {catalogue.ask(method, path).status for method in ("POST", "DELETE")} == {405}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_told_and_never_stored(catalogue: Client, path: str) -> None:
    answer = catalogue.get(path)
    assert answer.status == 200
    assert "no-store" in answer.headers["cache-control"]


def test_metrics_are_prometheus_text(catalogue: Client) -> None:
    answer = catalogue.get("/metrics")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/plain")
    assert "# TYPE exemplar_" in answer.text


def test_every_json_record_on_the_list_parses(catalogue: Client) -> None:
    for article in catalogue.get(LIST).select("article.practice-card h2 a")[:5]:
        record = json.loads(catalogue.get(article.get("href").rstrip("/") + ".json").text)
        assert record["url"].startswith(catalogue.url)

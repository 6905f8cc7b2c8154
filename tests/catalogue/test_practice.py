"""A practice's page and what leads to it, from request to HTML."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager

from exemplar.practices import publishing
from exemplar.practices.models import Practice
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_place, a_published_practice

ENGLISH = "/en/good-practices/listening-circles-on-race-racism-and-inequalities"
FRENCH = "/fr/good-practices/des-cercles-decoute-sur-le-racisme/"
AtMost = Callable[[int], AbstractContextManager[object]]


def test_the_page_has_only_sections_with_text_in_the_templates_order(
    visitor: Visitor, circles: Practice
) -> None:
    page = visitor.get(f"{ENGLISH}/")
    assert page.texts("h1") == [circles.title]
    assert page.texts(".practice-section h2") == ["Purpose", "Impact"]
    assert page.texts(".practice-title .practice-place") == ["United Kingdom Kirklees 2020"]


def test_facts_lead_to_lists_and_to_the_source(visitor: Visitor, circles: Practice) -> None:
    links = {a.get("href") for a in visitor.get(f"{ENGLISH}/").select(".facts a")}
    assert "/en/good-practices/?city=gb-kirklees" in links
    assert "/en/good-practices/?topic=interaction" in links
    assert "https://example.org/circles" in links


def test_translations_are_named_to_crawlers_and_readers(
    visitor: Visitor, circles: Practice
) -> None:
    page = visitor.get(f"{ENGLISH}/")
    others = {a.get("hreflang"): a.get("href") for a in page.select("link[hreflang]")}
    assert set(others) == {"en", "fr", "x-default"}
    assert others["fr"].endswith(FRENCH)
    assert page.select('nav a[hreflang="fr"]')[0].get("href") == FRENCH


def test_without_a_translation_the_original_is_served_and_says_so(
    visitor: Visitor, circles: Practice
) -> None:
    page = visitor.get(ENGLISH.replace("/en/", "/ar/") + "/")
    assert page.status == 200
    assert page.select("html")[0].get("lang") == "ar"
    assert page.select("main h1")[0].get("lang") == "en"
    assert page.select('link[rel="canonical"]')[0].get("href").endswith(f"{ENGLISH}/")
    assert not page.select("link[hreflang]")
    assert page.notice


def test_a_later_translations_slug_redirects_from_the_originals(
    visitor: Visitor, circles: Practice
) -> None:
    answer = visitor.get(ENGLISH.replace("/en/", "/fr/") + "/").response
    assert (answer.status_code, answer["Location"]) == (301, FRENCH)


def test_an_old_slug_leads_on_for_ever(visitor: Visitor, circles: Practice) -> None:
    circles.slug = "circles"
    circles.save()
    answer = visitor.get(f"{ENGLISH}/").response
    assert (answer.status_code, answer["Location"]) == (301, "/en/good-practices/circles/")


def test_json_and_jsonld_are_the_same_practice(visitor: Visitor, circles: Practice) -> None:
    record = json.loads(visitor.get(f"{ENGLISH}.json").response.content)
    assert (record["uid"], record["language"]) == (circles.uid, "en")
    answer = visitor.get(f"{ENGLISH}.jsonld").response
    assert answer["Content-Type"].startswith("application/ld+json")
    (inside,) = visitor.get(f"{ENGLISH}/").select('script[type="application/ld+json"]')
    assert json.loads(inside.text) == json.loads(answer.content)


def test_the_permanent_address_leads_to_the_readers_language(
    visitor: Visitor, circles: Practice
) -> None:
    answer = visitor.get(f"/p/{circles.uid}", accept_language="fr").response
    assert (answer.status_code, answer["Location"]) == (303, FRENCH)
    assert "Accept-Language" in answer["Vary"]
    assert visitor.get("/p/ZZZZZZZZ").status == 404


def test_an_archived_practice_is_gone_and_says_why(visitor: Visitor, circles: Practice) -> None:
    publishing.archive(circles.uid, reason="The city asked for it")
    for path in (f"{ENGLISH}/", FRENCH, f"/p/{circles.uid}"):
        page = visitor.get(path)
        assert page.status == 410, path
    assert "The city asked for it" in " ".join(page.texts("main"))


def test_related_practices_say_why(visitor: Visitor, circles: Practice) -> None:
    a_published_practice("Another", topics=("anti-discrimination", "interaction"))
    a_published_practice("Too far", topics=("education",), places=(a_place("IT", "Milan"),))
    visitor.catch_up()
    page = visitor.get(f"{ENGLISH}/")
    assert page.texts("[data-related] h3") == ["Another"]
    assert page.texts("[data-reason]") == ["Also about Anti-discrimination and Interaction"]


def test_a_page_takes_at_most_three_queries(
    visitor: Visitor, circles: Practice, django_assert_max_num_queries: AtMost
) -> None:
    a_published_practice("Another", topics=("anti-discrimination", "interaction"))
    visitor.catch_up()
    visitor.get("/en/")
    with django_assert_max_num_queries(3):
        visitor.get(f"{ENGLISH}/")


def test_what_was_never_there_is_404(visitor: Visitor) -> None:
    for path in ("/en/good-practices/nothing/", "/en/good-practices/nothing.json", "/en/nothing/"):
        assert visitor.get(path).status == 404, path

"""Feeds, read back by another's program."""

from dataclasses import replace

import feedparser
from lxml import etree

from exemplar.exchange import atom
from exemplar.practices.record import PublicRecord
from tests.exchange.a_record import FRENCH, FULL, SITE

SPACE = {"a": "http://www.w3.org/2005/Atom"}
FEED = atom.Feed(
    title="2 practices about Education, last added first",
    language="fr",
    path="/fr/good-practices/feed.atom?topic=education&city=it-turin",
    list_path="/fr/good-practices/?topic=education&city=it-turin",
    changed="2024-07-01T00:00:00Z",
)
LABELS = {"education": "Éducation", "interaction": "Interaction"}


def text_of(*records: PublicRecord) -> bytes:
    """The feed of some records."""
    return atom.text_of(FEED, records, SITE, LABELS)


def test_a_feed_reader_reads_every_part() -> None:
    feed = feedparser.parse(text_of(FULL))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == FEED.title
    assert feed.feed.updated == "2024-06-01T10:00:00Z"
    links = {link.rel: link.href for link in feed.feed.links}
    assert links["self"] == SITE.base_url + FEED.path
    assert links["alternate"] == SITE.base_url + FEED.list_path
    (entry,) = feed.entries
    assert entry.id == "tag:practices.example.org,2026:/p/0123ABCD"
    assert entry.link == f"{SITE.base_url}/fr/good-practices/mediators-at-school/"
    assert (entry.title, entry.summary, entry.author) == (FULL.title, "To meet.", "City of Turin")
    assert (entry.published, entry.updated) == (FULL.published, FULL.updated)
    assert [tag.label for tag in entry.tags] == ["Éducation", "Interaction"]


def test_every_element_that_the_standard_asks_for_is_there_once() -> None:
    root = etree.fromstring(text_of(FULL, replace(FRENCH, uid="9", updated=FULL.updated)))
    for parent in root.xpath("/a:feed | //a:entry", namespaces=SPACE):
        for name in ("id", "title", "updated"):
            assert len(parent.xpath(f"a:{name}[normalize-space()]", namespaces=SPACE)) == 1
        assert parent.xpath("a:link[@rel='alternate']", namespaces=SPACE)
        assert parent.xpath("a:author/a:name[text()]", namespaces=SPACE)
    identifiers = root.xpath("//a:id/text()", namespaces=SPACE)
    assert len(set(identifiers)) == len(identifiers) == 3


def test_languages_are_marked() -> None:
    root = etree.fromstring(text_of(FULL))
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert root.get(lang) == "fr"
    assert root.xpath("a:entry", namespaces=SPACE)[0].get(lang) == "en"


def test_nothing_in_a_text_breaks_the_feed() -> None:
    feed = feedparser.parse(text_of(replace(FULL, title="]]> <b>&amp; \x00\x0b\ufffe school")))
    assert not feed.bozo
    assert "school" in feed.entries[0].title


def test_an_empty_feed_is_a_feed() -> None:
    feed = feedparser.parse(text_of())
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], FEED.changed)

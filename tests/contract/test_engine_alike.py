"""What every engine promises of practices that are alike."""

from exemplar.search.engine import SearchEngine
from tests.contract.asking import filled
from tests.search.a_document import a_document

KIRKLEES = (("GB", "gb-kirklees"),)


def test_what_shares_most_is_most_alike(engine: SearchEngine) -> None:
    filled(
        engine,
        a_document("subject", "Youth theatre", topics=("education", "media"), places=KIRKLEES),
        a_document("topics", "Other", topics=("media", "education"), places=(("IT", None),)),
        a_document("title", "Theatre for the young", topics=("language",), places=(("IT", None),)),
        a_document("city", "Other", topics=("media",), places=KIRKLEES),
        a_document("nothing", "Other", topics=("language",), places=(("GB", None),)),
        a_document("gone", "Youth theatre", topics=("education", "media"), places=KIRKLEES),
    )
    engine.update([], ["gone"], cursor=2)
    assert engine.alike("subject", "en") == ("topics", "title", "city")
    assert engine.alike("subject", "en", 1) == ("topics",)
    assert engine.alike("gone", "en") == ()


def test_of_equals_those_with_fewer_topics_are_more_alike(engine: SearchEngine) -> None:
    elsewhere = (("IT", None),)
    filled(
        engine,
        a_document("subject", "Youth", topics=("education", "media"), places=KIRKLEES),
        a_document("1 of many", "A", topics=("media", "a", "b", "c"), places=elsewhere),
        a_document("2 of two", "B", topics=("media", "a"), places=elsewhere),
        a_document("3 alone", "C", topics=("media",), places=elsewhere),
        a_document("4 also alone", "D", topics=("education",), places=elsewhere),
        a_document("5 by title", "Youths", topics=(), places=elsewhere),
        a_document("6 the same city", "E", topics=("education", "media"), places=KIRKLEES),
    )
    assert engine.alike("subject", "en") == (
        *("3 alone", "4 also alone", "2 of two", "1 of many", "5 by title", "6 the same city"),
    )

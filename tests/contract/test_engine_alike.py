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
    assert engine.alike("subject", "en") == ("city", "topics", "title")
    assert engine.alike("subject", "en", 1) == ("city",)
    assert engine.alike("gone", "en") == ()

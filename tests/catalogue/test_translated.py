"""What readers are told of a translation, and how they choose another language."""

from dataclasses import replace

from exemplar.catalogue.translated import translated
from exemplar.practices import reading
from exemplar.practices.models import Practice
from exemplar.practices.translating.marks import Mark, Origin, to_json
from tests.catalogue.visitor import Visitor

FRENCH = "/fr/good-practices/des-cercles-decoute-sur-le-racisme/"


def test_a_reader_learns_who_translated_and_finds_the_other_languages(
    visitor: Visitor, circles: Practice
) -> None:
    row = Practice.objects.get(uid=circles.uid, is_original=False)
    row.translated = to_json(dict.fromkeys(("title", "purpose", "impact"), Mark(Origin.MACHINE)))
    row.save()
    visitor.catch_up()
    page = visitor.get(FRENCH)
    assert len(page.texts(".translated")) == 1
    link = page.select(".versions a")[0]
    assert (link.get("hreflang"), link.get("lang")) == ("en", "en")
    english = visitor.get(link.get("href"))
    assert english.texts(".translated") == []
    assert english.select(".versions a")[0].get("href").endswith(FRENCH)
    record = reading.published([circles.uid])[0].in_language("fr")
    assert translated(record) == ("Translated by a machine; nobody has checked it.",)
    mixed = replace(record, translation={"title": "city", "purpose": "machine", "images": "human"})
    assert translated(mixed) == (
        "Translated by a machine and checked by nobody: Purpose.",
        "Translated by a person: Pictures.",
        "Checked by the city: Title.",
    )

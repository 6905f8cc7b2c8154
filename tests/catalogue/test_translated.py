"""What readers are told of a translation, and how they choose another language."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from exemplar.catalogue.translated import translated
from exemplar.practices import reading
from exemplar.practices.models import Practice
from exemplar.practices.translating.marks import Mark, Origin, to_json
from tests.catalogue.visitor import Visitor
from tests.exchange.pdf.a_document import needs_parts

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


@needs_parts
def test_paper_says_it_as_the_page_does(visitor: Visitor, circles: Practice) -> None:
    row = Practice.objects.get(uid=circles.uid, is_original=False)
    row.translated = to_json({"title": Mark(Origin.CITY), "purpose": Mark(Origin.MACHINE)})
    row.save()
    visitor.catch_up()
    (said,) = visitor.get(FRENCH).texts(".translated")
    assert said in text_on_paper(visitor, f"{FRENCH.rstrip('/')}.pdf")
    english = "/en/good-practices/listening-circles-on-race-racism-and-inequalities.pdf"
    assert said not in text_on_paper(visitor, english)


def text_on_paper(visitor: Visitor, path: str) -> str:
    """The words of a PDF's first page, as one line."""
    reader = PdfReader(BytesIO(visitor.get(path).response.content))
    return " ".join(reader.pages[0].extract_text().split())

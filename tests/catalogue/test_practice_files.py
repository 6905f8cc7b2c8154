"""A practice in other formats than a page, from request to file."""

from io import BytesIO
from pathlib import Path

import pytest
import rispy
from pybtex.database import parse_string
from pypdf import PdfReader

from exemplar.practices import publishing
from exemplar.practices.models import Practice
from tests.catalogue.visitor import Visitor
from tests.exchange.pdf.a_document import needs_parts

ENGLISH = "/en/good-practices/listening-circles-on-race-racism-and-inequalities"
FILES = ("json", "jsonld", "ris", "bib")


def test_references_are_files_with_the_practices_name(visitor: Visitor, circles: Practice) -> None:
    answer = visitor.get(f"{ENGLISH}.ris").response
    assert answer["Content-Type"].startswith("application/x-research-info-systems")
    name = ENGLISH.rpartition("/")[2]
    assert answer["Content-Disposition"] == f'attachment; filename="{name}.ris"'
    (entry,) = rispy.loads(answer.content.decode())
    assert entry["title"] == circles.title
    assert entry["authors"] == ["City of Kirklees"]
    assert entry["urls"][0].endswith(f"/p/{circles.uid}")
    answer = visitor.get(f"{ENGLISH}.bib").response
    assert circles.uid in parse_string(answer.content.decode(), "bibtex").entries


def test_the_french_reference_has_the_french_title_and_topics(
    visitor: Visitor, circles: Practice
) -> None:
    french = visitor.get("/fr/good-practices/des-cercles-decoute-sur-le-racisme.ris").response
    (entry,) = rispy.loads(french.content.decode())
    assert entry["title"] == "Des cercles d’écoute sur le racisme"
    assert entry["language"] == "fr"
    assert "Lutte contre les discriminations" in entry["keywords"]


@pytest.mark.parametrize("extension", FILES)
def test_a_file_answers_like_its_page(visitor: Visitor, circles: Practice, extension: str) -> None:
    first = visitor.get(f"{ENGLISH}.{extension}").response
    assert first["Cache-Control"] == "no-cache"
    assert first["Content-Security-Policy"].startswith("default-src 'none'")
    again = visitor.get(f"{ENGLISH}.{extension}", if_none_match=first["ETag"])
    assert again.status == 304
    assert visitor.get(f"/en/good-practices/nowhere.{extension}").status == 404
    moved = visitor.get(f"{ENGLISH.replace('/en/', '/fr/')}.{extension}").response
    assert moved.status_code == 301
    assert moved["Location"].endswith(f"sur-le-racisme.{extension}")
    assert visitor.client.post(f"{ENGLISH}.{extension}").status_code == 405


def test_references_to_an_archived_practice_are_gone(visitor: Visitor, circles: Practice) -> None:
    publishing.archive(circles.uid, reason="The city asked for it")
    gone = (*FILES, "pdf")
    assert {visitor.get(f"{ENGLISH}.{extension}").status for extension in gone} == {410}


@needs_parts
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pdf_is_filed_with_title_place_and_permanent_address(
    visitor: Visitor, circles: Practice, language: str
) -> None:
    answer = visitor.get(f"{ENGLISH.replace('/en/', f'/{language}/')}.pdf").response
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].endswith('-inequalities.pdf"')
    reader = PdfReader(BytesIO(answer.content))
    assert reader.metadata is not None
    assert reader.metadata.title == circles.title
    assert reader.root_object["/Lang"] == language
    for page in reader.pages:
        assert f"/p/{circles.uid}" in page.extract_text()
    assert "Kirklees" in reader.pages[0].extract_text()


def test_without_its_parts_the_pdf_is_a_page_that_leads_back(
    visitor: Visitor, circles: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no fc-list, so no font is known
    page = visitor.get("/fr/good-practices/des-cercles-decoute-sur-le-racisme.pdf")
    assert page.status == 503
    assert page.response["Retry-After"]
    assert "ETag" not in page.response
    assert page.select("html")[0].get("lang") == "fr"
    links = {a.get("href") for a in page.select("main a")}
    assert "/fr/good-practices/des-cercles-decoute-sur-le-racisme/" in links

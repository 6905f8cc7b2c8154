"""What the child makes: a PDF that screen readers can read, of nothing but its own document."""

import http.server
import io
import threading
from base64 import b64decode
from collections import Counter
from dataclasses import replace
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from exemplar.exchange.pdf import parts
from exemplar.exchange.pdf.child import pdf_of
from tests.exchange.pdf.a_document import a_document, needs_parts

pytestmark = needs_parts
DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
SCRIPTS = {
    "ar": "مدن متعددة الثقافات",
    "el": "Διαπολιτισμικές πόλεις",
    "uk": "Інтеркультурні міста",
    "fr": "Des cités métissées",
}


def read(pdf: bytes) -> PdfReader:
    """A PDF as pypdf reads it."""
    return PdfReader(io.BytesIO(pdf))


def test_it_is_tagged_and_says_its_title_and_language() -> None:
    reader = read(pdf_of(a_document(language="fr")))
    root = reader.root_object
    assert "/StructTreeRoot" in root
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "fr"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Mediators"
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_the_programmes_colour_draws_the_line_under_the_title() -> None:
    body = '<header class="title-block"><h1>Mediators</h1></header>'
    (page,) = read(pdf_of(replace(a_document(body), accent="#ff0000"))).pages
    contents = page.get_contents()
    assert contents is not None
    assert b"1 0 0 rg" in contents.get_data()


def test_headings_are_bookmarks() -> None:
    reader = read(pdf_of(a_document("<h1>Mediators</h1><h2>Purpose</h2><p>a</p><h2>Impact</h2>")))
    (title, below) = reader.outline
    assert title.title == "Mediators"
    assert [entry.title for entry in below] == ["Purpose", "Impact"]


@pytest.mark.parametrize("language", SCRIPTS)
def test_text_of_every_script_can_be_read_and_searched(language: str) -> None:
    text = SCRIPTS[language]
    body = f'<h1>Mediators</h1><p lang="{language}">{text}</p>'
    reader = read(pdf_of(a_document(body, languages=("en", language))))
    read_back = " ".join(page.extract_text() for page in reader.pages)
    # Which gaps are spaces, and which way a line of Arabic runs, each reader of PDFs guesses.
    letters = Counter(filter(str.isalpha, normalize("NFKC", read_back)))
    assert letters == Counter(filter(str.isalpha, f"Mediators{text}"))


@pytest.mark.parametrize(
    ("language", "family"),
    [("en", "Noto-Serif"), ("ar", "Noto-Naskh-Arabic"), ("el", "Noto-Serif"), ("uk", "Noto-Serif")],
)
def test_each_language_has_its_own_letters(language: str, family: str) -> None:
    reader = read(pdf_of(a_document(f'<p lang="{language}">{SCRIPTS.get(language, "a")}</p>')))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    names = [str(font.get_object()["/BaseFont"]) for font in fonts.values()]
    assert any(family in name for name in names), names


@pytest.mark.parametrize(
    ("language", "region"), [("ko", "KR"), ("ja", "JP"), ("zh", "SC")], ids=["ko", "ja", "zh"]
)
def test_signs_shared_by_languages_have_the_shapes_of_each(language: str, region: str) -> None:
    """骨 and 直 are one code in Unicode, and not one shape in Seoul, Tokyo and Beijing."""
    lacking = parts.missing([language])
    if lacking:
        pytest.skip(f"No font for {language}: sudo apt-get install {' '.join(lacking)}")
    text = {"ko": "상호문화도시 骨直", "ja": "みんなの縁側 骨直", "zh": "跨文化城市 骨直"}[language]
    reader = read(pdf_of(a_document(f'<h1 lang="{language}">{text}</h1>', languages=("en",))))
    (page,) = reader.pages
    fonts = page["/Resources"]["/Font"]
    for sign in "骨直":
        assert sign in page.extract_text()
    (name,) = (
        str(font.get_object()["/BaseFont"])
        for font in fonts.values()
        if "CJK" in str(font.get_object()["/BaseFont"])
    )
    assert f"Noto-Serif-CJK-{region}" in name
    assert len(glyphs_of(reader)) >= 8
    assert 0 not in glyphs_of(reader), "a sign is shown as an empty box"


def glyphs_of(reader: PdfReader) -> set[int]:
    """The numbers of the glyphs that pages show; 0 is the box for what a font does not have."""
    shown = set()
    for page in reader.pages:
        contents = page.get_contents()
        assert contents is not None
        for operands, operator in contents.operations:
            if operator in (b"Tj", b"TJ"):
                pieces = operands[0] if isinstance(operands[0], list) else operands
                for piece in pieces:
                    if isinstance(piece, bytes | str):
                        code = piece if isinstance(piece, bytes) else piece.original_bytes
                        shown.update(
                            int.from_bytes(code[at : at + 2]) for at in range(0, len(code), 2)
                        )
    return shown


def test_a_picture_of_the_document_is_shown_with_its_words() -> None:
    address = "https://practices.example.org/media/images/dot.png"
    body = '<img src="/media/images/dot.png" alt="A class at work">'
    made = pdf_of(a_document(body, pictures={address: DOT}))
    assert len(read(made).pages[0].images) == 1


def test_nothing_is_fetched() -> None:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}"
        body = (
            f'<link rel="stylesheet" href="{url}/a.css"><img src="{url}/b.png" alt="">'
            f'<img src="file:///etc/hostname" alt="">'
            f'<object data="{url}/c.svg"></object><p style="background: url({url}/d.png)">Text</p>'
        )
        made = read(pdf_of(a_document(body)))
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []
    assert "Text" in made.pages[0].extract_text()
    assert not made.pages[0].images

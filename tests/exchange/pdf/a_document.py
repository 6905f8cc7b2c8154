"""Pages to make PDFs of."""

from collections.abc import Mapping

import pytest

from exemplar.exchange.pdf import parts
from exemplar.exchange.pdf.document import Document

LACKING = parts.missing(["en", "ar", "el", "uk"])
needs_parts = pytest.mark.skipif(
    bool(LACKING), reason=f"No PDFs here: sudo apt-get install {' '.join(LACKING)}"
)


def a_document(
    body: str = "<h1>Mediators</h1><p>They meet.</p>",
    *,
    language: str = "en",
    languages: tuple[str, ...] = ("en",),
    pictures: Mapping[str, bytes] | None = None,
) -> Document:
    """A small page; `body` is its HTML."""
    html = (
        f'<!DOCTYPE html><html lang="{language}"><head><title>Mediators</title></head>'
        f"<body>{body}</body></html>"
    )
    return Document(html, "https://practices.example.org/", languages, pictures or {})

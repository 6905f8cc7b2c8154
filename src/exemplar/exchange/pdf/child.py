"""Makes one PDF in a process of its own: `python -m exemplar.exchange.pdf.child`.

A document as JSON comes in on standard input (see `document.py`), the PDF goes out on standard
output. Time and memory are limited, and nothing is fetched: a picture is in the document or left
out. Exit code 0: made; `PARTS_MISSING`: the packages named on standard error have to be installed.
"""

import resource
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from exemplar.exchange.pdf import document, parts

if TYPE_CHECKING:
    from exemplar.exchange.pdf.document import Document

PARTS_MISSING: Final = 3
MEMORY: Final = 1536 * 1024 * 1024
"""Bytes of address space; a practice with pictures takes some 300 MB."""
PROCESSOR_TIME: Final = 40
"""Seconds; a practice takes about 3, most of them to load the libraries."""


def main() -> int:
    """Read, make, write."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_TIME, PROCESSOR_TIME))
    asked = document.read(sys.stdin.buffer.read())
    lacking = parts.missing(asked.languages)
    if lacking:
        print(" ".join(lacking), file=sys.stderr)  # noqa: T201 (the answer to the parent)
        return PARTS_MISSING
    sys.stdout.buffer.write(pdf_of(asked))
    return 0


def pdf_of(asked: "Document") -> bytes:
    """A tagged PDF/UA-1 with bookmarks, its language and its title."""
    # Loaded here, because without the libraries it cannot be.
    from weasyprint import CSS, HTML

    from exemplar.exchange.pdf.fetching import OwnPictures

    fetcher = OwnPictures(asked.pictures)
    style = files("exemplar.exchange.pdf").joinpath("paper.css").read_text("utf-8")
    style += f":root {{ --accent: {asked.accent}; }}"
    page = HTML(string=asked.html, base_url=asked.base_url, url_fetcher=fetcher)
    made: bytes = page.write_pdf(
        stylesheets=[CSS(string=style, url_fetcher=fetcher)], pdf_variant="pdf/ua-1"
    )
    return made


if __name__ == "__main__":
    sys.exit(main())

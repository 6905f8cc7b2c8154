"""What a section's text may be: the few elements that the page shows, and nothing that runs."""

import html
import re
from typing import Final

import nh3

from exemplar.core.text import strip_controls

TAGS: Final = frozenset(
    {"p", "h3", "h4", "ul", "ol", "li", "a", "strong", "em", "blockquote", "br"}
)

#: Elements that others use for what ours mean; h1 and h2 belong to the page itself.
_RENAMED: Final = {"b": "strong", "i": "em", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4",
                   "div": "p", "section": "p", "article": "p"}  # fmt: skip
_RENAMED_TAG: Final = re.compile(
    rf"<(/?)({'|'.join(_RENAMED)})(?=[\s/>])", re.IGNORECASE | re.ASCII
)
_ANY_TAG: Final = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_BLOCK: Final = re.compile(r"<(?:p|h[34]|ul|ol|blockquote)\b")
_EMPTY: Final = re.compile(r"<(p|h3|h4|li|ul|ol|blockquote)>(?:\s|&nbsp;|<br>)*</\1>")


def clean_html(text: str) -> str:
    """Plain text or any HTML as clean HTML of `TAGS`; "" where no words are left.

    Plain text becomes paragraphs at its blank lines, and line breaks within them. Links keep only
    addresses of http, https and mailto. Cleaning twice changes nothing.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text.replace("\n", " ").isprintable():  # seldom, and looking at each letter takes time
        text = strip_controls(text).strip()
    if not text:
        return ""
    if not _ANY_TAG.search(text):
        return _paragraphs(text)
    renamed = _RENAMED_TAG.sub(lambda tag: f"<{tag[1]}{_RENAMED[tag[2].lower()]}", text)
    clean = _sanitised(renamed)
    while clean != (shorter := _EMPTY.sub("", clean)):
        clean = shorter
    clean = clean.strip()
    if clean and not _BLOCK.search(clean):
        clean = f"<p>{clean}</p>"
    return clean


def _paragraphs(text: str) -> str:
    # Entities are read first: "Q&amp;A" in a spreadsheet means "Q&A", and so does "Q&A".
    blocks = re.split(r"\n\s*\n", html.unescape(text))
    kept = [html.escape(block.strip(), quote=False) for block in blocks if block.strip()]
    return "".join(f"<p>{block}</p>".replace("\n", "<br>") for block in kept)


def _sanitised(text: str) -> str:
    return nh3.clean(
        text,
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )

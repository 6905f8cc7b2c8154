"""Plain text: cleaned, shortened, folded for comparison, and turned into names for addresses."""

import html
import re
import unicodedata
from typing import Final

import nh3
from anyascii import anyascii

from exemplar.core.collation import sort_key as sort_key
from exemplar.core.sections import without_section_names

ELLIPSIS: Final = "…"

#: Unicode's property Bidi_Control. They reorder what stands around them (CVE-2021-42574); mixed
#: directions are the page's task, by `dir` and `bdi`.
_BIDI_CONTROLS: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
#: Controls (but line feed and tab), lone surrogates, and what Unicode has not assigned.
_UNWANTED_CATEGORIES: Final = frozenset({"Cc", "Cs", "Cn"})

_BLOCKS: Final = re.compile(
    r"<(?=/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|"
    r"header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b)",
    re.IGNORECASE,
)
_BREAK: Final = "\ue000"

#: Marks of the scripts in which a word without its marks is still the same word to a searcher.
_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
#: Letters that have no decomposition but are typed as others.
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
     "ı": "i", "ŋ": "n", "ŧ": "t", "’": "'", "‘": "'", "ʼ": "'", "\u00ad": None}
)  # fmt: skip

#: Scripts written without spaces, where a line may be cut between any two characters.
_SPACELESS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]"
)


def strip_controls(text: str) -> str:
    """Text without what cannot be stored or misleads the eye: null bytes and other controls,
    lone surrogates, unassigned characters, bidirectional controls. Lines and tabs stay."""
    if text.isprintable():  # True excludes all of these, and most text passes.
        return text
    return "".join(c for c in text if c in "\n\t" or not _is_unwanted(c))


def clean_line(text: str) -> str:
    """Text as one line: no controls, each run of white space one space, composed (NFC)."""
    spaced = text.replace("\r", " ").replace("\x0b", " ").replace("\x0c", " ").replace("\x85", " ")
    return unicodedata.normalize("NFC", " ".join(strip_controls(spaced).split()))


def plain_text(text: str) -> str:
    """The words of HTML (or of plain text), without tags, scripts and entities.

    Each block is a line; other runs of white space are one space; lines are joined by a newline.
    """
    return "\n".join(_lines(text))


def excerpt(text: str, length: int = 200) -> str:
    """The first words of HTML or plain text on one line, at most `length` characters.

    Sections' names are left out. What is cut ends as in `shortened`, never within an entity.
    """
    return shortened(" ".join(without_section_names(_lines(text))), length)


def shortened(line: str, length: int) -> str:
    """The beginning of a line of plain text, at most `length` characters.

    What is cut ends with "…" and never within a word or a character with its marks; a first word
    longer than all the room is not begun.
    """
    if len(line) <= length:
        return line
    if length < 1:
        return ""
    end = length - len(ELLIPSIS)
    while end > 0 and not _may_cut(line, end):
        end -= 1
    return line[:end].rstrip(" ,;:–—-([{«“‘/") + ELLIPSIS


def fold(text: str) -> str:
    """A form for comparing words: no case, no diacritics, no ligatures, compatibility composed."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = _MARKS.sub("", text).translate(_LETTERS)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def slugify(title: str, limit: int = 80) -> str:
    """A name for an address: lower-case ASCII words joined by hyphens, at most `limit` characters.

    Cut between words where possible; empty when the title has no letter or digit. Other scripts
    are transliterated.
    """
    ascii_title = anyascii(clean_line(title).replace("’", "").replace("'", ""))
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_title.lower().replace("'", "")).strip("-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1].rpartition("-")[0]
    return cut or slug[:limit]


def _is_unwanted(character: str) -> bool:
    return character in _BIDI_CONTROLS or unicodedata.category(character) in _UNWANTED_CATEGORIES


def _lines(text: str) -> list[str]:
    text = strip_controls(text.replace("\r", "\n")).replace(_BREAK, "")
    if "<" in text:
        marked, blocks = _BLOCKS.subn(f"{_BREAK}<", text)
        if blocks:
            # In HTML only blocks break lines; its own line feeds are mere spaces.
            marked = marked.replace("\n", " ").replace(_BREAK, "\n")
        # An empty set of tags strips them all, with the content of script and style.
        text = nh3.clean(marked, tags=set())
    if "&" in text:
        text = strip_controls(html.unescape(text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


def _may_cut(text: str, at: int) -> bool:
    """Whether a line may end before position `at`: at a space, or where the script has none."""
    if text[at] == " " or text[at - 1] == " ":
        return True
    if not (_SPACELESS.match(text[at]) and _SPACELESS.match(text[at - 1])):
        return False
    return not unicodedata.category(text[at]).startswith("M") and text[at] not in "ーゝゞ々、。"

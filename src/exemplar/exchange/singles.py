"""Reads the fields of a row that hold one value: lines, sections, years, addresses, languages.

Each reader gives the value in its one clean form and reports what is wrong with it; after an error
what it gives does not matter.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from exemplar.core.text import clean_line, plain_text, strip_controls
from exemplar.core.uids import normal_uid
from exemplar.exchange.problems import Report
from exemplar.practices.fields import Field
from exemplar.practices.richtext import TAGS, clean_html

EARLIEST, LATEST = 1900, 2100

_TAG = re.compile(r"<([a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
_CODE = re.compile(r"<[^>]*(?:\son[a-z]+\s*=|javascript:|data:)[^>]*>", re.IGNORECASE)
#: Elements that become one of `TAGS` or leave their words behind: nothing of worth is lost.
_HARMLESS = TAGS | {
    "b", "i", "h1", "h2", "h5", "h6", "div", "section", "article", "span", "font", "u", "small",
    "main", "header", "footer", "html", "head", "body", "meta", "title", "wbr", "sup", "sub",
}  # fmt: skip


def line(field: Field, value: Any, report: Report) -> str:
    """Text on one line, within the field's limit."""
    text = _text(field, value, report)
    _note_controls(field, text, report)
    text = clean_line(text)
    _check_length(field, len(text), text, report)
    return text


def section(field: Field, value: Any, report: Report) -> str:
    """A section as clean HTML; what had to be taken out of it is noted."""
    text = _text(field, value, report)
    _note_controls(field, text, report)
    removed = sorted({tag.lower() for tag in _TAG.findall(text)} - _HARMLESS)
    if _CODE.search(text):
        removed.append("code in an element's attributes")
    html = clean_html(text)
    if removed:
        report.note(field.key, text, f"Taken out: {', '.join(removed)}.")
    elif text.strip() and not html:
        report.note(field.key, text, "There are no words in it.")
    if field.limit is not None:
        _check_length(field, len(plain_text(html)), text, report)
    return html


def year(field: Field, value: Any, report: Report) -> int | None:
    """A year as a number, or digits in a text; None where there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{4}\s*", value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        report.error(field.key, value, "This is not a year; write four digits, such as 2016.")
    elif not EARLIEST <= value <= LATEST:
        report.error(field.key, value, f"The year must lie between {EARLIEST} and {LATEST}.")
    else:
        return value
    return None


def boolean(field: Field, value: Any, report: Report) -> bool | None:
    """True, false, or None for unknown."""
    if value is None or isinstance(value, bool):
        return value
    known = {"true": True, "false": False, "": None}
    if isinstance(value, str) and value.strip().lower() in known:
        return known[value.strip().lower()]
    report.error(field.key, value, "Write true, false or null (not known).")
    return None


def address(field: Field, value: Any, report: Report) -> str:
    """An address of http or https, or "" for none."""
    text = line(field, value, report)
    if text and not is_web_address(text):
        report.error(
            field.key, text, "This is not an address; it must begin with https:// or http://."
        )
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https address that a browser can follow."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(text) <= 1000
    except ValueError:
        return False


def language(
    field: Field, value: Any, report: Report, known: frozenset[str], aliases: Mapping[str, str]
) -> str:
    """A language's code as this site writes it: "PT-br" is "pt" where only that is known."""
    text = line(field, value, report)
    if not text:
        return ""
    code = text.lower().replace("_", "-")
    for candidate in (code, code.partition("-")[0]):
        candidate = aliases.get(candidate, candidate)
        if candidate in known:
            return candidate
    report.error(field.key, text, "This is not the code of a language known here, such as en.")
    return ""


def identifier(field: Field, value: Any, report: Report) -> str | None:
    """A uid in its written form, or None where the row brings none."""
    text = line(field, value, report)
    if not text:
        return None
    uid = normal_uid(text)
    if uid is None:
        report.error(field.key, text, "An identifier has 8 letters and digits, without I, L, O, U.")
    return uid


def _text(field: Field, value: Any, report: Report) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # "year_text": 2016
    report.error(field.key, value, f"Text is expected here, not {kind_of(value)}.")
    return ""


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object" if isinstance(value, dict) else "text")


def _note_controls(field: Field, text: str, report: Report) -> None:
    lines = text.replace("\r", "\n")
    if strip_controls(lines) != lines:
        report.note(field.key, text, "Invisible control characters were taken out.")


def _check_length(field: Field, length: int, text: str, report: Report) -> None:
    if field.limit is not None and length > field.limit:
        report.error(
            field.key, text, f"It has {length} characters; at most {field.limit} are possible."
        )

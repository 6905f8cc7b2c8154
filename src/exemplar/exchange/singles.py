"""Reads the fields of a row that hold one value: lines, sections, years, languages.

Each reader gives the value in its one clean form and reports what is wrong with it. None means
that the row does not say. Limits and ranges are `practices.incoming.problems_of`'s to check.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from exemplar.core.text import clean_line, strip_controls
from exemplar.exchange.problems import Report
from exemplar.practices.fields import Field
from exemplar.practices.richtext import TAGS, clean_html

_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
_CODE: Final = re.compile(r"<[^>]*(?:\son[a-z]+\s*=|javascript:|data:)[^>]*>", re.IGNORECASE)
#: Elements that become one of `TAGS` or leave their words behind: nothing of worth is lost.
_HARMLESS: Final = TAGS | {
    "b", "i", "h1", "h2", "h5", "h6", "div", "section", "article", "span", "font", "u", "small",
    "main", "header", "footer", "html", "head", "body", "meta", "title", "wbr", "sup", "sub",
}  # fmt: skip


def line(field: Field, value: Any, report: Report) -> str | None:
    """Text on one line."""
    text = _text(field, value, report)
    if text is None:
        return None
    _note_controls(field, text, report)
    return clean_line(text)


def section(field: Field, value: Any, report: Report) -> str | None:
    """A section as clean HTML; what had to be taken out of it is noted."""
    text = _text(field, value, report)
    if text is None:
        return None
    _note_controls(field, text, report)
    html = clean_html(text)
    removed = sorted({tag.lower() for tag in _TAG.findall(text)} - _HARMLESS)
    if _CODE.search(text):
        removed.append("code in attributes")
    if removed:
        report.note(field.key, text, f"Taken out: {', '.join(removed)}.")
    elif text.strip() and not html:
        report.note(field.key, text, "There are no words in it.")
    return html


def year(field: Field, value: Any, report: Report) -> int | None:
    """A year as a number, or as digits in a text."""
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{4}\s*", value):
        return int(value)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    report.error(field.key, value, "This is not a year; write four digits, such as 2016.")
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


def language(
    field: Field, value: Any, report: Report, known: Collection[str], aliases: Mapping[str, str]
) -> str | None:
    """A language's code as this site writes it: "pt-BR" is "pt" where only that is known."""
    text = line(field, value, report)
    if not text:
        return None
    code = text.lower().replace("_", "-")
    for candidate in (code, code.partition("-")[0]):
        candidate = aliases.get(candidate, candidate)
        if candidate in known:
            return candidate
    report.error(field.key, text, "This is not the code of a language known here, such as en.")
    return None


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object" if isinstance(value, dict) else "text")


def _text(field: Field, value: Any, report: Report) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # "year_text": 2016
    report.error(field.key, value, f"Text is expected here, not {kind_of(value)}.")
    return None


def _note_controls(field: Field, text: str, report: Report) -> None:
    lines = text.replace("\r", "\n")
    if strip_controls(lines) != lines:
        report.note(field.key, text, "Invisible control characters were taken out.")

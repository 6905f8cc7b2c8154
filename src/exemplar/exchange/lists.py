"""Reads the fields of a row that hold several values: topics and links.

Each reader reports what is wrong with an item and passes over it; None means that the row does not
say.
"""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from exemplar.core.text import clean_line, slugify
from exemplar.exchange.problems import Report
from exemplar.exchange.singles import kind_of
from exemplar.practices.fields import Field
from exemplar.practices.incoming import IncomingLink


def items(field: Field, value: Any, report: Report) -> list[Any] | None:
    """A list; a single object counts as a list of one, and text is divided at `|`."""
    if value is None or isinstance(value, list):
        return value
    if isinstance(value, str):
        return [part.strip() for part in value.split("|") if part.strip()]
    if isinstance(value, dict):
        return [value]
    report.error(field.key, value, f"A list is expected here, not {kind_of(value)}.")
    return None


def topics(
    field: Field, value: Any, report: Report, known: Collection[str]
) -> tuple[str, ...] | None:
    """Topics by their slugs (or English names), each once, in the order given."""
    listed = items(field, value, report)
    if listed is None:
        return None
    found: dict[str, None] = {}
    for item in listed:
        if not isinstance(item, str):
            report.error(field.key, item, f"A topic is a name, not {kind_of(item)}.")
            continue
        slug = slugify(item)
        if slug in known:
            found.setdefault(slug)
        else:
            report.error(field.key, item, _unknown_topic(slug, known))
    return tuple(found)


def links(field: Field, value: Any, report: Report) -> tuple[IncomingLink, ...] | None:
    """References outside; one may have a title without an address, or an address alone."""
    listed = items(field, value, report)
    if listed is None:
        return None
    found = []
    for item in listed:
        values = {"url": item} if isinstance(item, str) else item
        if not isinstance(values, dict):
            report.error(field.key, item, "A link is an object with title and url.")
            continue
        url = text_in(values, "url")
        title = text_in(values, "title") or url
        if title:
            found.append(IncomingLink(title, url))
        else:
            report.note(field.key, item, "A link without title and url is passed over.")
    return tuple(found)


def text_in(values: dict[str, Any], key: str) -> str:
    """An object's text on one line, "" where there is none."""
    value = values.get(key)
    return clean_line(value) if isinstance(value, str) else ""


def _unknown_topic(slug: str, known: Collection[str]) -> str:
    near = get_close_matches(slug, known, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"Topics are: {', '.join(sorted(known))}."
    return f"There is no such topic. {hint}"

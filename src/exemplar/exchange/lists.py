"""Reads the fields of a row that hold several values: topics, links, pictures and files.

Each reader reports what is wrong with an item and passes over that item.
"""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Any

from exemplar.core.text import clean_line, slugify
from exemplar.exchange.problems import Report
from exemplar.exchange.singles import is_web_address, kind_of
from exemplar.practices.fields import Field
from exemplar.practices.record import PublicLink

TITLE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file named beside a record: `path` is relative to the file that names it.

    `text` is a picture's alternative text or an attachment's title.
    """

    path: str
    text: str
    caption: str = ""
    licence: str = ""


def items(field: Field, value: Any, report: Report) -> list[Any]:
    """A list; a single value counts as a list of one, and text is divided at `|`."""
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        return [part.strip() for part in value.split("|") if part.strip()]
    if isinstance(value, dict):
        return [value]
    report.error(field.key, value, f"A list is expected here, not {kind_of(value)}.")
    return []


def topics(field: Field, value: Any, report: Report, known: Collection[str]) -> tuple[str, ...]:
    """Topics by their slugs (or English names), each once, in the order given."""
    found: dict[str, None] = {}
    for item in items(field, value, report):
        if not isinstance(item, str):
            report.error(field.key, item, f"A topic is a name, not {kind_of(item)}.")
            continue
        slug = slugify(item)
        if slug in known:
            found.setdefault(slug)
        else:
            report.error(field.key, item, _unknown_topic(slug, known))
    return tuple(found)


def links(field: Field, value: Any, report: Report) -> tuple[PublicLink, ...]:
    """References outside; one may have a title without an address, or an address alone."""
    found = []
    for item in items(field, value, report):
        values = {"url": item} if isinstance(item, str) else item
        if not isinstance(values, dict):
            report.error(field.key, item, "A link is an object with title and url.")
            continue
        url = _line(values.get("url"))
        title = _line(values.get("title")) or url
        if url and not is_web_address(url):
            report.error(field.key, url, "A link's url must begin with https:// or http://.")
        elif len(title) > TITLE_LIMIT:
            report.error(field.key, title, f"A link's title has at most {TITLE_LIMIT} characters.")
        elif title:
            found.append(PublicLink(title, url))
    return tuple(found)


def files(field: Field, value: Any, report: Report, text_key: str) -> tuple[LocalFile, ...] | None:
    """Pictures or attachments that lie beside the imported file; None leaves those there are.

    `text_key` is "alt" for pictures, which must have one, and "title" for attachments. An item
    that has an address only, as in an export, is noted: nothing is fetched from anywhere.
    """
    found = []
    for item in items(field, value, report):
        if not isinstance(item, dict):
            report.error(field.key, item, f"A file is an object with path and {text_key}.")
        elif not item.get("path"):
            report.note(field.key, item.get("url"), "Not fetched; name a path to add it.")
        else:
            file = _file(field, item, report, text_key)
            if file:
                found.append(file)
    return tuple(found) or None


def _file(field: Field, item: dict[str, Any], report: Report, text_key: str) -> LocalFile | None:
    path, text = _line(item["path"]), _line(item.get(text_key))
    if not is_beside(path):
        report.error(field.key, path, "The path must lie in the folder of the file or below it.")
    elif not text and text_key == "alt":
        report.error(field.key, path, "A picture needs alt: what it shows, in a sentence.")
    elif len(text) > TITLE_LIMIT:
        report.error(field.key, path, f"Its {text_key} has at most {TITLE_LIMIT} characters.")
    else:
        name = PurePosixPath(path).name
        caption, licence = _line(item.get("caption")), _line(item.get("licence"))
        return LocalFile(path, text or name, caption[:TITLE_LIMIT], licence[:200])
    return None


def is_beside(path: str) -> bool:
    """Whether a path stays within the folder that it is relative to."""
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts and "\\" not in path


def _line(value: Any) -> str:
    return clean_line(value) if isinstance(value, str) else ""


def _unknown_topic(slug: str, known: Collection[str]) -> str:
    near = get_close_matches(slug, known, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"Topics are: {', '.join(sorted(known))}."
    return f"There is no such topic. {hint}"

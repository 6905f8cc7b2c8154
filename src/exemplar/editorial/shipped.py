"""The texts that the product ships with, in `defaults/<language>.json`.

A migration puts them into the tree, where editors change them. They also stand in for a page that
has been deleted and without which no page of the site could be shown.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

#: Languages that have texts of their own; all others are shown the first.
LANGUAGES = ("en", "fr", "es", "it", "pt", "de", "uk", "ar")


@dataclass(frozen=True, slots=True)
class ShippedTexts:
    """Values by the names of the models' fields, as the migration and the models take them."""

    home: Mapping[str, str]
    catalogue: Mapping[str, str]
    pages: Sequence[Mapping[str, Any]]


@cache
def texts(language: str) -> ShippedTexts:
    """The texts in one of `LANGUAGES`; rich text is HTML."""
    source = files("exemplar.editorial.defaults").joinpath(f"{language}.json")
    held = json.loads(source.read_text(encoding="utf-8"))
    return ShippedTexts(
        home=_joined(held["home"]),
        catalogue=_joined(held["catalogue"]),
        pages=[_joined(page) for page in held["pages"]],
    )


def _joined(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Long texts stand in the file as a list of lines, which reads and compares better."""
    return {
        name: "\n".join(value) if isinstance(value, list) else value
        for name, value in fields.items()
    }

"""A document on its way to the process that makes a PDF of it."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Document:
    """A page of HTML with its pictures by full address; `languages` are those it is written in.

    Addresses in it are relative to `base_url`. `accent` is the colour of what is not text, as
    `#rrggbb`.
    """

    html: str
    base_url: str
    languages: tuple[str, ...]
    pictures: Mapping[str, bytes]
    accent: str = "#000000"

    def fingerprint(self) -> str:
        """The same for what would become the same PDF, whatever the day."""
        style = files("exemplar.exchange.pdf").joinpath("paper.css").read_bytes()
        parts = (written(self), style, version("weasyprint").encode())
        return sha256(b"\0".join(parts)).hexdigest()[:32]


def written(document: Document) -> bytes:
    """A document as JSON; `read` reads it back."""
    values = {
        "html": document.html,
        "base_url": document.base_url,
        "languages": list(document.languages),
        "accent": document.accent,
        "pictures": {
            address: b64encode(content).decode("ascii")
            for address, content in sorted(document.pictures.items())
        },
    }
    return json.dumps(values, ensure_ascii=False).encode()


def read(text: bytes) -> Document:
    """The document that `written` wrote."""
    values = json.loads(text)
    pictures = {address: b64decode(content) for address, content in values["pictures"].items()}
    return Document(
        values["html"],
        values["base_url"],
        tuple(values["languages"]),
        pictures,
        values["accent"],
    )

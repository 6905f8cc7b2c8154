"""Visits pages through Django and reads them as the contract names their parts."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from lxml import html

from exemplar.search import keeping
from exemplar.search.current import current_engine


@dataclass
class Page:
    """An answer, with its HTML as a tree."""

    response: HttpResponse

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def tree(self) -> Any:
        return html.document_fromstring(self.response.content.decode())

    def select(self, css: str) -> list[Any]:
        """The elements that a selector finds."""
        return list(self.tree.cssselect(css))

    def texts(self, css: str) -> list[str]:
        """Their texts, with white space as a reader sees it."""
        return [" ".join(element.text_content().split()) for element in self.select(css)]

    @property
    def total(self) -> int:
        (found,) = self.select("[data-total]")
        return int(found.get("data-total"))

    @property
    def notice(self) -> str:
        return " ".join(self.texts("[data-notice]"))


@dataclass
class Visitor:
    """One reader's browser, without script and without cookies."""

    client: Client

    def get(self, path: str, **headers: str) -> Page:
        """A page; `if_none_match=…` sends that header."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return Page(self.client.get(path, headers=sent))

    def catch_up(self) -> None:
        """Bring the index up to the log, as happens after every commit."""
        keeping.catch_up(current_engine())

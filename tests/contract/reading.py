"""Reads what others may rely on from a page, by the markup that docs/addresses.md promises."""

from dataclasses import dataclass
from urllib.parse import urlencode

from tests.fixtures.http import Answer, as_read

LIST = "/en/good-practices/"


@dataclass(frozen=True)
class Card:
    """A practice on a list."""

    title: str
    address: str
    place: str
    excerpt: str


def list_address(*parameters: tuple[str, str], language: str = "en") -> str:
    """The list's address with parameters."""
    return f"/{language}/good-practices/" + (f"?{urlencode(parameters)}" if parameters else "")


def cards_of(page: Answer) -> list[Card]:
    """The cards in their order."""
    return [_card(article) for article in page.select("article.practice-card")]


def total_of(page: Answer) -> int:
    """How many practices the whole list has; it is said exactly once on a page."""
    return int(page.one("[data-total]").get("data-total"))


def counts_of(page: Answer, facet: str) -> dict[str, int]:
    """A facet's values with their counts, in the order shown."""
    boxes = page.select(f'fieldset[data-facet="{facet}"] input[type="checkbox"][data-value]')
    return {box.get("data-value"): int(box.get("data-count")) for box in boxes}


def notices_of(page: Answer) -> str:
    """What the page says was ignored, as one text."""
    return " ".join(page.texts("[data-notice]"))


def _card(article: object) -> Card:
    def first(css: str) -> str:
        found = article.cssselect(css)  # type: ignore[attr-defined]
        return as_read(found[0].text_content()) if found else ""

    link = article.cssselect("h2 a")[0]  # type: ignore[attr-defined]
    return Card(
        as_read(link.text_content()),
        link.get("href"),
        first(".practice-place"),
        first(".practice-excerpt"),
    )

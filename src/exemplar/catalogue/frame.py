"""What stands around every public page: head, masthead, language switch and foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from exemplar.catalogue import naming
from exemplar.core import addresses
from exemplar.editorial.texts import Furniture


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to browsers and crawlers; addresses are absolute.

    `alternates` are (hreflang, address) of real translations. `data` is schema.org's JSON-LD.
    """

    title: str
    description: str = ""
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    is_indexed: bool = True
    kind: Literal["website", "article"] = "website"
    image: str = ""
    data: Markup | None = None
    data_address: str = ""
    feed_address: str = ""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page for readers of another language."""

    code: str
    name: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """`path` is the address of the page itself; `furniture` None when it cannot be read, as on
    the page that says that something broke."""

    language: str
    direction: str
    path: str
    home: str
    list_address: str
    furniture: Furniture | None
    languages: tuple[LanguageLink, ...]


def frame(
    language: str,
    path: str,
    offered: Iterable[str],
    furniture: Furniture | None = None,
    elsewhere: Mapping[str, str] | None = None,
) -> Frame:
    """The frame of the page at `path` (with its query), in the `offered` interface languages.

    `elsewhere` gives the page's address in those languages where it differs by more than the
    language.
    """
    elsewhere = elsewhere or {}
    return Frame(
        language,
        naming.direction(language),
        path,
        addresses.home(language),
        addresses.practice_list(language),
        furniture,
        tuple(
            LanguageLink(
                code,
                naming.own_name(code),
                elsewhere.get(code) or addresses.in_language(path, code),
                code == language,
            )
            for code in offered
        ),
    )

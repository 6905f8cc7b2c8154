"""What public pages show of the editors' texts: plain values, apart from how they are kept.

Every text says which language it is in: a page not yet translated is shown in the default
language, and its reader must be told so, by the `lang` attribute and in words.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Institution:
    """Who runs the catalogue: the address block on every page; `""` for what is not given."""

    name: str
    address_lines: tuple[str, ...]
    telephone: str
    telephone_address: str  # a `tel:` address
    site_label: str
    site_address: str


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link to an editorial page; `language` is the one that its title is in."""

    slug: str
    title: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the unfiltered list carries above its results."""

    language: str
    title: str
    text: Markup
    template_label: str


@dataclass(frozen=True, slots=True)
class Look:
    """What the programme's identity changes; `""` where the product's own look stands.

    `accent` is for what is not a page, such as a PDF, as `#rrggbb`.
    """

    accent: str
    logo_address: str = ""
    logo_width: int = 0
    logo_height: int = 0
    stylesheet_address: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every public page carries around its own content."""

    language: str
    site_name: str
    strapline: str
    welcome: Markup
    institution: Institution
    notice: str  # what a demonstration says of itself, else ""
    footer: Markup
    menu: tuple[MenuEntry, ...]
    introduction: Introduction
    look: Look


@dataclass(frozen=True, slots=True)
class EditorialText:
    """One editorial page, as clean HTML; `is_fallback` when it is not in the language asked for."""

    slug: str
    language: str
    title: str
    summary: str
    body: Markup
    is_fallback: bool
    languages: tuple[str, ...]  # those in which the page is published

"""What the public pages read of the editors' texts, always with a text to show.

A language without a text of its own gets the default language's, and the answer says so. What
every page carries is kept in memory until the change log moves: callers pass the log's last
number, `practices.changes.last_seq()`, which they need for the page's ETag anyway.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import TypeVar

from django.conf import settings
from django.db.models import Q
from markupsafe import Markup
from wagtail.models import Locale, Page
from wagtail.rich_text import expand_db_html

from exemplar.core import addresses
from exemplar.editorial import shipped
from exemplar.editorial.identity import LOGO_SIZE, NAME, Identity
from exemplar.editorial.pages import CataloguePage, EditorialPage, HomePage
from exemplar.editorial.palette import Palette
from exemplar.editorial.texts import (
    EditorialText,
    Furniture,
    Institution,
    Introduction,
    Look,
    MenuEntry,
)

AnyPage = TypeVar("AnyPage", bound=Page)

STYLESHEET = "/identity.css"


@lru_cache(maxsize=128)
def furniture(language: str, seq: int) -> Furniture:
    """What every public page carries, as of the change numbered `seq`; at most 5 queries, then 0.

    `language` is the reader's; `Furniture.language` is the one that the texts are in.
    """
    return _around(language, _home(language), _catalogue(language))


def furniture_with(draft: HomePage | CataloguePage, language: str) -> Furniture:
    """What every page would carry were `draft` published; kept nowhere, at most 4 queries."""
    if isinstance(draft, HomePage):
        return _around(language, draft, _catalogue(language))
    return _around(language, _home(language), draft)


def editorial_page(language: str, slug: str) -> EditorialText | None:
    """A published page of prose, or None if there is none by that name; 1 query.

    Links to other pages in the text cost one more query. `languages` come in alphabetical order.
    """
    found = {
        page.locale.language_code: page
        for page in EditorialPage.objects.live().filter(slug=slug).select_related("locale")
    }
    shown = _nearest(found.values(), language)
    if shown is None:
        return None
    return text_of(shown, language, found)


def text_of(page: EditorialPage, language: str, written_in: Iterable[str]) -> EditorialText:
    """The text of a page, published or not, that is `written_in` these languages."""
    return EditorialText(
        slug=page.slug,
        language=page.locale.language_code,
        title=page.title,
        summary=page.summary,
        body=_markup(page.body),
        is_fallback=page.locale.language_code != language,
        languages=tuple(sorted(written_in)),
    )


def palette() -> Palette:
    """The programme's colours, or the product's own; 1 query."""
    return Identity.chosen().palette


def _around(language: str, home: HomePage, catalogue: CataloguePage) -> Furniture:
    identity = Identity.chosen()
    return Furniture(
        language=home.locale.language_code,
        # A language's own name counts; one that still has the product's follows the programme's.
        site_name=identity.name if home.title == NAME else home.title,
        strapline=home.strapline,
        welcome=_markup(home.welcome),
        institution=_institution(home),
        notice=home.demonstration_notice if settings.DEMONSTRATION else "",
        footer=_markup(home.footer),
        menu=_menu(language),
        introduction=_introduction(catalogue),
        look=_look(identity),
    )


def _home(language: str) -> HomePage:
    pages = HomePage.objects.live().filter(_in(language)).select_related("locale")
    return _nearest(pages, language) or HomePage(**shipped.texts("en").home, locale=_english())


def _catalogue(language: str) -> CataloguePage:
    pages = CataloguePage.objects.live().filter(_in(language)).select_related("locale")
    found = _nearest(pages, language)
    return found or CataloguePage(**shipped.texts("en").catalogue, locale=_english())


def _english() -> Locale:
    """Of the texts that the product ships with, whether or not the site has that language."""
    return Locale(language_code="en")


def _introduction(page: CataloguePage) -> Introduction:
    return Introduction(
        language=page.locale.language_code,
        title=page.title,
        text=_markup(page.introduction),
        template_label=page.template_label,
    )


def _menu(language: str) -> tuple[MenuEntry, ...]:
    """In the order of the default language's tree, then what only the reader's language has."""
    pages = EditorialPage.objects.live().in_menu().filter(_in(language)).select_related("locale")
    by_slug: dict[str, list[EditorialPage]] = {}
    for page in sorted(pages, key=lambda page: (_rank(page, settings.LANGUAGE_CODE), page.path)):
        by_slug.setdefault(page.slug, []).append(page)
    shown = (min(versions, key=lambda page: _rank(page, language)) for versions in by_slug.values())
    return tuple(
        MenuEntry(
            slug=page.slug,
            title=page.title,
            address=addresses.page(language, page.slug),
            language=page.locale.language_code,
        )
        for page in shown
    )


def _institution(home: HomePage) -> Institution:
    lines = (line.strip() for line in home.institution_address.splitlines())
    dialled = home.institution_telephone.replace("(0)", "")
    number = "".join(character for character in dialled if character in "+0123456789")
    return Institution(
        name=home.institution_name,
        address_lines=tuple(line for line in lines if line),
        telephone=home.institution_telephone,
        telephone_address=f"tel:{number}" if number else "",
        site_label=home.institution_site.partition("://")[2].rstrip("/"),
        site_address=home.institution_site,
    )


def _look(identity: Identity) -> Look:
    logo = identity.logo.get_rendition(LOGO_SIZE) if identity.logo else None
    return Look(
        accent=identity.accent,
        logo_address=logo.url if logo else "",
        logo_width=logo.width if logo else 0,
        logo_height=logo.height if logo else 0,
        stylesheet_address=_stylesheet_address(identity.stylesheet()),
    )


def _stylesheet_address(stylesheet: str) -> str:
    version = sha256(stylesheet.encode()).hexdigest()[:12]
    return f"{STYLESHEET}?v={version}" if stylesheet else ""


def _in(language: str) -> Q:
    return Q(locale__language_code__in={language, settings.LANGUAGE_CODE})


def _nearest(pages: Iterable[AnyPage], language: str) -> AnyPage | None:
    """The one in `language`, else in the default language, else any."""
    return min(pages, key=lambda page: _rank(page, language), default=None)


def _rank(page: Page, language: str) -> tuple[bool, bool]:
    code = page.locale.language_code
    return code != language, code != settings.LANGUAGE_CODE


def _markup(html: str) -> Markup:
    """Rich text as kept, with its inner links spelled out; Wagtail cleans it when it is saved."""
    return Markup(expand_db_html(html))  # noqa: S704

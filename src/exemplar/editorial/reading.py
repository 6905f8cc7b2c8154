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
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from exemplar.core import addresses
from exemplar.editorial import shipped
from exemplar.editorial.identity import LOGO_SIZE, Identity
from exemplar.editorial.pages import CataloguePage, EditorialPage, HomePage
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
    home, home_language = _home(language)
    return Furniture(
        language=home_language,
        site_name=home.title,
        strapline=home.strapline,
        welcome=_markup(home.welcome),
        institution=_institution(home),
        notice=home.demonstration_notice if settings.DEMONSTRATION else "",
        footer=_markup(home.footer),
        menu=_menu(language),
        introduction=_introduction(language),
        look=_look(),
    )


def list_introduction(language: str, seq: int) -> Introduction:
    """Title, introduction and link label of the unfiltered list; kept like `furniture`."""
    return furniture(language, seq).introduction


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
    return EditorialText(
        slug=slug,
        language=shown.locale.language_code,
        title=shown.title,
        summary=shown.summary,
        body=_markup(shown.body),
        is_fallback=shown.locale.language_code != language,
        languages=tuple(sorted(found)),
    )


def _home(language: str) -> tuple[HomePage, str]:
    page = _nearest(
        HomePage.objects.live().filter(_in(language)).select_related("locale"), language
    )
    if page is not None:
        return page, page.locale.language_code
    return HomePage(**shipped.texts("en").home), "en"


def _introduction(language: str) -> Introduction:
    pages = CataloguePage.objects.live().filter(_in(language)).select_related("locale")
    page = _nearest(pages, language)
    shown_in = page.locale.language_code if page else "en"
    page = page or CataloguePage(**shipped.texts("en").catalogue)
    return Introduction(
        language=shown_in,
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


def _look() -> Look:
    identity = Identity.objects.select_related("logo").first() or Identity()
    logo = identity.logo.get_rendition(LOGO_SIZE) if identity.logo else None
    return Look(
        logo_address=logo.url if logo else "",
        logo_width=logo.width if logo else 0,
        logo_height=logo.height if logo else 0,
        stylesheet_address=_stylesheet_address(identity) if identity.has_own_colours() else "",
    )


def _stylesheet_address(identity: Identity) -> str:
    version = sha256(identity.stylesheet().encode()).hexdigest()[:12]
    return f"{STYLESHEET}?v={version}"


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

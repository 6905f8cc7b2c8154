"""What the list's pages say of themselves to browsers and crawlers."""

from collections.abc import Callable
from functools import lru_cache

from django.utils.translation import gettext as _

from exemplar.catalogue import alternates
from exemplar.catalogue.alternates import Alternates
from exemplar.catalogue.frame import Head
from exemplar.catalogue.list_page import ListPage
from exemplar.catalogue.sentence import title
from exemplar.catalogue.switch import ADDRESSES, View
from exemplar.catalogue.visit import Visit
from exemplar.core import addresses
from exemplar.core.text import excerpt, plain_text
from exemplar.search.query import SearchQuery

DESCRIPTION = 160


def list_head(query: SearchQuery, page: ListPage, visit: Visit) -> Head:
    """The title tells number and query, so that tabs and screen readers say the outcome first."""
    introduction = visit.furniture.introduction
    asks = query.words or query.has_filters
    name = title(query, page.total, visit.vocabulary) if asks else introduction.title
    if query.page > 1:
        name = _("%(title)s, page %(page)s") % {"title": name, "page": query.page}
    return Head(
        title=name,
        description=_description(introduction.text),
        canonical=visit.absolute(addresses.practice_list(visit.language, query.parameters())),
        alternates=_alternates(addresses.practice_list, query, visit),
        is_indexed=_may_be_found(query) and bool(page.total),
        feed_address=page.feed_address,
    )


def view_head(query: SearchQuery, total: int, visit: Visit, view: View) -> Head:
    """Map and figures of a query; only those of the whole catalogue are worth finding."""
    address = ADDRESSES[view]
    label = _("Map of the practices") if view == "map" else _("The practices in figures")
    asks = query.words or query.has_filters
    found = title(query, total, visit.vocabulary)
    said = _("%(view)s: %(found)s") % {"view": label, "found": found}
    return Head(
        title=said if asks else label,
        description=said,
        canonical=visit.absolute(address(visit.language, query.parameters())),
        alternates=_alternates(lambda code: address(code, ()), query, visit),
        is_indexed=query.is_plain and bool(total),
    )


def cities_head(visit: Visit) -> Head:
    """The page of all cities leads on to lists and is no find in itself."""
    return Head(
        title=_("All cities"),
        canonical=visit.absolute(addresses.city_list(visit.language)),
        is_indexed=False,
    )


def _alternates(address: Callable[[str], str], query: SearchQuery, visit: Visit) -> Alternates:
    return alternates.of_page(address, visit.site.languages, visit.site) if query.is_plain else ()


@lru_cache(maxsize=64)
def _description(introduction: str) -> str:
    return excerpt(plain_text(introduction), DESCRIPTION)


def _may_be_found(query: SearchQuery) -> bool:
    """The whole list, or one value of one facet: of all other queries there is no end."""
    values = sum(len(options) for options in query.chosen.values())
    span = query.year_from is not None or query.year_to is not None
    return not query.words and query.page == 1 and not span and values <= 1 and query.sort is None

"""The three views of one query: list, map and figures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from django.utils.translation import pgettext

from exemplar.core import addresses
from exemplar.core.addresses import Parameters
from exemplar.search.query import SearchQuery

View = Literal["list", "map", "figures"]
Address = Callable[[str, Parameters], str]

ADDRESSES: Final[dict[View, Address]] = {
    "list": addresses.practice_list,
    "map": addresses.practice_map,
    "figures": addresses.practice_figures,
}


@dataclass(frozen=True, slots=True)
class ViewLink:
    """The same query in one of its views."""

    label: str
    address: str
    is_current: bool


def view_links(query: SearchQuery, current: View) -> tuple[ViewLink, ...]:
    """Links to every view, each with the whole query but for the page."""
    parameters = query.on_page(1).parameters()
    return tuple(
        ViewLink(_label(view), address(query.language, parameters), view == current)
        for view, address in ADDRESSES.items()
    )


def _label(view: View) -> str:
    match view:
        case "list":
            return pgettext("view", "List")
        case "map":
            return pgettext("view", "Map")
        case "figures":
            return pgettext("view", "Figures")

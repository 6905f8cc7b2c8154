"""What stands around the map and the figures: the list's own search, filters and number."""

from collections.abc import Sequence
from dataclasses import dataclass

from exemplar.catalogue.chosen import Tag, tags
from exemplar.catalogue.facets import FacetBlock, facet_blocks
from exemplar.catalogue.list_page import repaired_in_words
from exemplar.catalogue.notices import notices
from exemplar.catalogue.repairing import RepairLink, meant_link
from exemplar.catalogue.sentence import conditions, count_in_words
from exemplar.catalogue.switch import ADDRESSES, View, ViewLink, view_links
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core import addresses
from exemplar.search.parsing import Problem
from exemplar.search.query import SearchQuery
from exemplar.search.result import Results


@dataclass(frozen=True, slots=True)
class Finder:
    """`action` is where the form leads; `kept` are the query's parameters that it has no field for
    and sends along; `order` is the query in words."""

    query: SearchQuery
    action: str
    total: int
    count: str
    order: str
    repaired: str
    meant: RepairLink | None
    notices: tuple[str, ...]
    facets: tuple[FacetBlock, ...]
    tags: tuple[Tag, ...]
    repairs: tuple[RepairLink, ...]
    clear_address: str
    cities_address: str
    kept: tuple[tuple[str, str], ...]
    views: tuple[ViewLink, ...]


def finder(
    query: SearchQuery,
    results: Results,
    vocabulary: Vocabulary,
    view: View,
    *,
    problems: Sequence[Problem] = (),
    repairs: Sequence[RepairLink] = (),
) -> Finder:
    """The parts for one view of a query; its links stay in that view."""
    language, address = vocabulary.language, ADDRESSES[view]
    return Finder(
        query,
        address(language, ()),
        results.total,
        count_in_words(results.total, language),
        conditions(query, vocabulary),
        repaired_in_words(results.repaired, language),
        meant_link(query, results, language, address),
        notices(problems),
        facet_blocks(query, results, vocabulary, problems),
        tags(query, vocabulary, address),
        tuple(repairs),
        address(language, query.without_filters().parameters()),
        addresses.city_list(language, query.on_page(1).parameters()),
        tuple(pair for pair in query.parameters() if pair[0] in ("sort", "page_size")),
        view_links(query, view),
    )

"""Everything that the list's template shows, in plain values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exemplar.catalogue import naming
from exemplar.catalogue.card import Card, Listed, card
from exemplar.catalogue.chosen import Tag, address_of, tags
from exemplar.catalogue.facets import FacetBlock, facet_blocks
from exemplar.catalogue.notices import notices
from exemplar.catalogue.paging import Paging, paging
from exemplar.catalogue.repairing import RepairLink, meant_link
from exemplar.catalogue.sentence import count_in_words, order, sort_label
from exemplar.catalogue.switch import ViewLink, view_links
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core import addresses
from exemplar.editorial.texts import Introduction
from exemplar.search.parsing import Problem
from exemplar.search.query import DEFAULT_PAGE_SIZE, PAGE_SIZES, SORTS, SearchQuery
from exemplar.search.result import Results


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a select."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list. `some_from` is the card (from 0) before which the page says that the rest has only
    some of the words; -1 when none does, or when that was said on an earlier page."""

    query: SearchQuery
    introduction: Introduction
    total: int
    count: str
    order: str
    repaired: str
    meant: RepairLink | None
    notices: tuple[str, ...]
    facets: tuple[FacetBlock, ...]
    tags: tuple[Tag, ...]
    cards: tuple[Card, ...]
    some_from: int
    some_words: str
    paging: Paging
    sorts: tuple[Choice, ...]
    sizes: tuple[Choice, ...]
    usual_order_address: str
    repairs: tuple[RepairLink, ...]
    clear_address: str
    cities_address: str
    feed_address: str
    template_address: str
    views: tuple[ViewLink, ...]


def list_page(
    query: SearchQuery,
    results: Results,
    practices: Iterable[Listed],
    vocabulary: Vocabulary,
    introduction: Introduction,
    *,
    problems: Sequence[Problem] = (),
    repairs: Sequence[RepairLink] = (),
) -> ListPage:
    """The page for a query and its results; `practices` are the page's, in order."""
    language = vocabulary.language
    return ListPage(
        query,
        introduction,
        results.total,
        count_in_words(results.total, language),
        order(query, vocabulary),
        repaired_in_words(results.repaired, language),
        meant_link(query, results, language),
        notices(problems),
        facet_blocks(query, results, vocabulary, problems),
        tags(query, vocabulary),
        tuple(card(practice, vocabulary, results.marks) for practice in practices),
        _some_from(query, results),
        _some_in_words(results),
        paging(query, results.total, language),
        sort_choices(query),
        size_choices(query),
        usual_order(query, language),
        tuple(repairs),
        address_of(query.without_filters(), language),
        addresses.city_list(language, query.on_page(1).parameters()),
        feed_of(query, language),
        addresses.contribute(language),
        view_links(query, "list"),
    )


def feed_of(query: SearchQuery, language: str) -> str:
    """The feed of a query's whole list, which has an order of its own."""
    whole = replace(query, sort=None, page=1, page_size=DEFAULT_PAGE_SIZE)
    return addresses.feed(language, whole.parameters())


def sort_choices(query: SearchQuery) -> tuple[Choice, ...]:
    """The orders on offer: the best match only where there are words to match.

    The default is sent as "", so that it goes on being the default when the words change.
    """
    default = replace(query, sort=None).effective_sort
    return tuple(
        Choice("" if sort == default else sort, sort_label(sort), sort == query.effective_sort)
        for sort in SORTS
        if query.words or sort != "relevance"
    )


def usual_order(query: SearchQuery, language: str) -> str:
    """The address of the list in the order it has unasked; "" where that is the order already."""
    usual = replace(query, sort=None, page=1)
    return "" if usual.effective_sort == query.effective_sort else address_of(usual, language)


def size_choices(query: SearchQuery) -> tuple[Choice, ...]:
    """How many practices a page may hold."""
    return tuple(
        Choice("" if size == DEFAULT_PAGE_SIZE else str(size), str(size), size == query.page_size)
        for size in PAGE_SIZES
    )


def repaired_in_words(repaired: Mapping[str, Sequence[str]], language: str) -> str:
    """What was searched for in place of words that are nowhere; "" when all were found."""
    if not repaired:
        return ""
    found = "; ".join(naming.either(words, language) for words in repaired.values())
    typed = naming.together(repaired, language)
    return _("Showing results for “%(found)s” instead of “%(typed)s”.") % {
        "found": found,
        "typed": typed,
    }


def _some_from(query: SearchQuery, results: Results) -> int:
    """The border may lie on this page, or before its first card when all on it are partial."""
    before = (query.page - 1) * query.page_size
    if not query.words or results.full_matches >= results.total:
        return -1
    return max(0, results.full_matches - before)


def _some_in_words(results: Results) -> str:
    if results.full_matches == 0:
        return _("No practice has all of your words. These have some of them:")
    return ngettext(
        "%(count)s practice has all of your words. From here on, only some of them:",
        "%(count)s practices have all of your words. From here on, only some of them:",
        results.full_matches,
    ) % {"count": results.full_matches}

"""One search, in plain values: words, chosen facet values, a span of years, a sort and a page.

The address holds all of it and nothing else (docs/addresses.md); `parameters` writes it and
`search.parsing` reads it. The reader's language comes from the path.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

Facet = Literal["topic", "country", "city", "year", "status", "language"]
#: The facets whose values a practice has one by one; years are spans.
ValuedFacet = Literal["topic", "country", "city", "status", "language"]
Sort = Literal["relevance", "newest", "oldest", "title", "added"]

FACETS: Final[tuple[Facet, ...]] = get_args(Facet)
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)
STATUSES: Final = ("ongoing", "ended", "unknown")
PAGE_SIZES: Final = (10, 20, 50)
DEFAULT_PAGE_SIZE: Final = 20
WORDS_LIMIT: Final = 200
"""Characters of `q` that are read; the rest is cut with a notice."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One search. Options of a facet widen (or), facets narrow (and); pages count from 1.

    `year_from` and `year_to` (inclusive, either may be open) mean overlap with the practice's span;
    they combine with chosen years by AND and count as the facet "year".
    `sort` None means the default: relevance with words, else newest.
    """

    words: str = ""
    chosen: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    year_from: int | None = None
    year_to: int | None = None
    sort: Sort | None = None
    page: int = 1
    page_size: int = DEFAULT_PAGE_SIZE
    language: str = "en"

    @property
    def effective_sort(self) -> Sort:
        """The sort that applies: relevance means nothing without words."""
        default: Sort = "relevance" if self.words else "newest"
        if self.sort is None or (self.sort == "relevance" and not self.words):
            return default
        return self.sort

    @property
    def has_filters(self) -> bool:
        """Whether anything but words, sort and page narrows the list."""
        return bool(self.chosen) or self.year_from is not None or self.year_to is not None

    @property
    def is_plain(self) -> bool:
        """Whether this is the list as it first opens."""
        return not self.words and not self.has_filters and self.page == 1 and self.sort is None

    def with_option(self, facet: Facet, option: str) -> "SearchQuery":
        """Add one option and return to page 1."""
        options = tuple(dict.fromkeys((*self.chosen.get(facet, ()), option)))
        return replace(self, chosen={**self.chosen, facet: options}, page=1)

    def without(self, facet: Facet, option: str) -> "SearchQuery":
        """Drop one option and return to page 1: the remove link of a tag."""
        kept = tuple(o for o in self.chosen.get(facet, ()) if o != option)
        chosen = {**self.chosen, facet: kept}
        return replace(self, chosen={f: os for f, os in chosen.items() if os}, page=1)

    def without_facet(self, facet: Facet) -> "SearchQuery":
        """Drop a whole facet (the year facet with its span) and return to page 1."""
        chosen = {f: os for f, os in self.chosen.items() if f != facet}
        without = replace(self, chosen=chosen, page=1)
        return replace(without, year_from=None, year_to=None) if facet == "year" else without

    def without_filters(self) -> "SearchQuery":
        """Keep words, sort and page size: the link "Clear all filters"."""
        return replace(self, chosen={}, year_from=None, year_to=None, page=1)

    def with_words(self, words: str) -> "SearchQuery":
        """The same filters with other words."""
        return replace(self, words=words, page=1)

    def on_page(self, page: int) -> "SearchQuery":
        """The same list, another page."""
        return replace(self, page=page)

    def parameters(self) -> list[tuple[str, str]]:
        """The address's parameters in their one canonical order, defaults left out."""
        pairs: list[tuple[str, str]] = [("q", self.words)] if self.words else []
        for facet in FACETS:
            pairs += [(facet, option) for option in self.chosen.get(facet, ())]
        if self.year_from is not None:
            pairs.append(("year_from", str(self.year_from)))
        if self.year_to is not None:
            pairs.append(("year_to", str(self.year_to)))
        if self.sort is not None:
            pairs.append(("sort", self.sort))
        if self.page != 1:
            pairs.append(("page", str(self.page)))
        if self.page_size != DEFAULT_PAGE_SIZE:
            pairs.append(("page_size", str(self.page_size)))
        return pairs

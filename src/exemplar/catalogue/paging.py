"""Which pages of a list can be turned to."""

from dataclasses import dataclass

from exemplar.catalogue.chosen import address_of
from exemplar.search.query import SearchQuery

#: Pages named on each side of the current one.
AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of the list; number 0 stands for pages left out, and has no address."""

    number: int
    address: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """`previous` and `next` are "" at the ends."""

    page: int
    pages: int
    previous: str
    next: str
    links: tuple[PageLink, ...]

    @property
    def is_past_the_end(self) -> bool:
        """Whether the page asked for does not exist."""
        return self.page > self.pages


def paging(query: SearchQuery, total: int, language: str) -> Paging:
    """The pages of `total` practices; a list without any still has its first page."""
    pages = max(1, -(-total // query.page_size))

    def at(page: int) -> str:
        return address_of(query.on_page(page), language) if 1 <= page <= pages else ""

    near = {1, pages, *range(query.page - AROUND, query.page + AROUND + 1)}
    links: list[PageLink] = []
    for number in sorted(page for page in near if 1 <= page <= pages):
        if links and number > links[-1].number + 1:
            links.append(PageLink(0, ""))
        links.append(PageLink(number, at(number), number == query.page))
    return Paging(query.page, pages, at(query.page - 1), at(query.page + 1), tuple(links))

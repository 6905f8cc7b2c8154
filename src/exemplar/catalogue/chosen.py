"""What narrows the list now, as links that take each part away."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exemplar.catalogue.switch import Address
from exemplar.catalogue.vocabulary import Vocabulary, facet_title
from exemplar.core import addresses
from exemplar.search.query import FACETS, SearchQuery


@dataclass(frozen=True, slots=True)
class Tag:
    """One filter that is on; `address` is the same list without it."""

    facet: str
    label: str
    address: str


def tags(
    query: SearchQuery, vocabulary: Vocabulary, to: Address = addresses.practice_list
) -> tuple[Tag, ...]:
    """A tag for each chosen value and for each end of the span of years; `to` is the view of the
    query that they lead to."""
    language = vocabulary.language
    found = [
        Tag(
            facet_title(facet),
            vocabulary.label(facet, value),
            to(language, query.without(facet, value).parameters()),
        )
        for facet in FACETS
        for value in query.chosen.get(facet, ())
    ]
    if query.year_from is not None:
        without = replace(query, year_from=None, page=1)
        found.append(Tag(_("From year"), str(query.year_from), to(language, without.parameters())))
    if query.year_to is not None:
        without = replace(query, year_to=None, page=1)
        found.append(Tag(_("To year"), str(query.year_to), to(language, without.parameters())))
    return tuple(found)


def address_of(query: SearchQuery, language: str) -> str:
    """The list's address for a query."""
    return addresses.practice_list(language, query.parameters())

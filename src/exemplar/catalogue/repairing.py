"""Links out of a list without results, and for words that were taken to mean others."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.chosen import address_of
from exemplar.catalogue.switch import Address
from exemplar.catalogue.vocabulary import Vocabulary, facet_title
from exemplar.core import addresses
from exemplar.search.current import current_engine
from exemplar.search.query import SearchQuery
from exemplar.search.repairs import WayOut, spelled, ways_out
from exemplar.search.result import Results


@dataclass(frozen=True, slots=True)
class RepairLink:
    """A way out of an empty list, with how many practices it leads to."""

    label: str
    address: str
    count: str


def repair_links(query: SearchQuery, vocabulary: Vocabulary) -> tuple[RepairLink, ...]:
    """What to drop from a query that finds nothing, the most helpful first.

    Raises `EngineUnavailable`.
    """
    ways = ways_out(current_engine(), query, today=timezone.localdate())
    return tuple(repair_link(way, query, vocabulary) for way in ways)


def repair_link(way: WayOut, query: SearchQuery, vocabulary: Vocabulary) -> RepairLink:
    """One way out in words."""
    language = vocabulary.language
    count = naming.number(way.total, language)
    return RepairLink(_label(way, query, vocabulary), address_of(way.query, language), count)


def meant_link(
    query: SearchQuery, results: Results, language: str, to: Address = addresses.practice_list
) -> RepairLink | None:
    """The search for the words that were meant, where some of those typed are nowhere."""
    meant = spelled(query, results)
    if meant is None or not results.total:
        return None
    label = _("Search for “%(words)s”") % {"words": meant.words}
    count = naming.number(results.total, language)
    return RepairLink(label, to(language, meant.parameters()), count)


def _label(way: WayOut, query: SearchQuery, vocabulary: Vocabulary) -> str:
    if way.dropped == "spelling":
        return _("Search for “%(words)s”") % {"words": way.query.words}
    if way.dropped == "words":
        return _("Without the words “%(words)s”") % {"words": query.words}
    if way.dropped == "quotes":
        return _("Without the quotation marks: %(words)s") % {"words": way.query.words}
    if way.dropped == "filters":
        return _("Without any filter")
    labels = [vocabulary.label(way.dropped, value) for value in query.chosen.get(way.dropped, ())]
    if way.dropped == "year" and not (query.year_from is None and query.year_to is None):
        labels.append(f"{query.year_from or ''}–{query.year_to or ''}")
    names = naming.either(labels, vocabulary.language)
    return _("Without %(facet)s: %(names)s") % {
        "facet": facet_title(way.dropped),
        "names": names,
    }

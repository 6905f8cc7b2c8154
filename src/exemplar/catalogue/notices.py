"""What was left out of an address, told to the reader."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from exemplar.catalogue.vocabulary import facet_title
from exemplar.search.parsing import MOST_OPTIONS, Kind, Problem
from exemplar.search.query import FACETS, WORDS_LIMIT

#: More than these are summed up in one line: an address can hold hundreds.
NAMED = 5


def notices(problems: Iterable[Problem]) -> tuple[str, ...]:
    """A sentence for each thing that was ignored."""
    said = list(dict.fromkeys(notice(problem) for problem in problems))
    if len(said) <= NAMED:
        return tuple(said)
    more = _("More of the address could not be used and was ignored: %(count)s parts.")
    return (*said[:NAMED], more % {"count": len(said) - NAMED})


def notice(problem: Problem) -> str:
    """What was ignored, and why."""
    words = {"name": parameter_title(problem.parameter), "value": problem.value}
    match problem.kind:
        case Kind.UNKNOWN:
            return _("%(name)s: “%(value)s” is not known here and was ignored.") % words
        case Kind.MALFORMED:
            return _("%(name)s: “%(value)s” cannot be used and was ignored.") % words
        case Kind.UNREADABLE:
            return _("%(name)s: characters that cannot be read were left out.") % words
        case Kind.REVERSED:
            return _("Years: %(value)s runs backwards and was ignored.") % words
        case Kind.TOO_LONG:
            return _("Your search is longer than %(limit)s characters; the rest was left out.") % {
                "limit": WORDS_LIMIT
            }
        case Kind.TOO_MANY:
            return _many(problem, words)


def parameter_title(parameter: str) -> str:
    """What a reader calls a parameter of the address."""
    titles = {
        "q": _("Words"),
        "year_from": _("From year"),
        "year_to": _("To year"),
        "sort": _("Sort"),
        "page": _("Page"),
        "page_size": _("On a page"),
    }
    for facet in FACETS:
        if parameter == facet:
            return facet_title(facet)
    return titles.get(parameter, parameter)


def _many(problem: Problem, words: dict[str, str]) -> str:
    if problem.parameter in FACETS:
        return _("%(name)s: only the first %(limit)s choices were used.") % {
            **words,
            "limit": MOST_OPTIONS,
        }
    return _("%(name)s was given more than once: “%(value)s” was ignored.") % words

"""The list's parameters as programs send them: what cannot be used is refused, never ignored.

A page names what it left out and goes on; whoever follows a feed or takes an export would not see
that, and would hold the wrong list for the right one.
"""

from collections.abc import Iterable
from typing import Final

from django.http import HttpResponse

from exemplar.catalogue.asking import query_of
from exemplar.catalogue.unavailable import RETRY_AFTER
from exemplar.catalogue.visit import Visit
from exemplar.exchange import problemjson
from exemplar.exchange.jsonrecord import text_of
from exemplar.exchange.problemjson import WrongParameter
from exemplar.search.parsing import PARAMETERS, Kind, Problem, canonical_name
from exemplar.search.query import WORDS_LIMIT, SearchQuery

_SHOWN: Final = 60
_REASONS: Final = {
    Kind.UNKNOWN: "There is no such value.",
    Kind.MALFORMED: "The value cannot be read.",
    Kind.UNREADABLE: "The value has null bytes or is not UTF-8.",
    Kind.TOO_LONG: f"More than {WORDS_LIMIT} characters.",
    Kind.TOO_MANY: "Too many values.",
    Kind.REVERSED: "The span of years runs backwards.",
}


class Refused(Exception):
    """The address cannot be used; `response` is the answer (400) that says why."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__("The address holds parameters that cannot be used")
        self.response = response


def strict_query_of(visit: Visit) -> SearchQuery:
    """The query that the address holds. Raises `Refused` where any part of it is not used."""
    query, problems = query_of(visit)
    wrong = [*_unknown_names(visit), *map(_of_problem, problems)]
    if wrong:
        raise Refused(_refusal(wrong))
    return query


def not_answering() -> HttpResponse:
    """503 for a program: the index does not answer, so nothing is said of how many there are."""
    response = _problem(503, "Service Unavailable", "The search index does not answer just now.")
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _unknown_names(visit: Visit) -> Iterable[WrongParameter]:
    for name, value in visit.request.GET.items():
        if canonical_name(name) not in PARAMETERS:
            detail = f"There is no such parameter; there are: {', '.join(PARAMETERS)}."
            yield WrongParameter(name[:_SHOWN], str(value)[:_SHOWN], detail)


def _of_problem(problem: Problem) -> WrongParameter:
    return WrongParameter(problem.parameter, problem.value, _REASONS[problem.kind])


def _refusal(wrong: list[WrongParameter]) -> HttpResponse:
    names = ", ".join(dict.fromkeys(error.parameter for error in wrong))
    return _problem(400, "Bad Request", f"These parameters cannot be used: {names}.", wrong)


def _problem(
    status: int, title: str, detail: str, errors: Iterable[WrongParameter] = ()
) -> HttpResponse:
    text = text_of(problemjson.object_of(status, title, detail, errors))
    response = HttpResponse(text, status=status, content_type=problemjson.MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    return response

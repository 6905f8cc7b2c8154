"""The two fields for a span of years, with what was typed where it cannot be used."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from exemplar.search.parsing import Kind, Problem
from exemplar.search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class YearField:
    """One end of the span; `value` as it was typed, `error` "" where it can be used."""

    name: Literal["year_from", "year_to"]
    label: str
    value: str
    error: str


def year_fields(query: SearchQuery, problems: Iterable[Problem]) -> tuple[YearField, YearField]:
    """Both ends. A span that runs backwards is kept as typed, and is the first field's error."""
    typed = {"year_from": _typed(query.year_from), "year_to": _typed(query.year_to)}
    errors: dict[str, str] = {}
    for problem in problems:
        if problem.kind is Kind.REVERSED:
            typed["year_from"], typed["year_to"] = problem.value.split("–")
            errors["year_from"] = _("The first year is later than the last.")
        elif problem.kind is Kind.MALFORMED and problem.parameter in typed:
            typed[problem.parameter] = problem.value
            errors[problem.parameter] = _("A year has four figures, such as 2015.")
    return (
        YearField("year_from", _("From year"), typed["year_from"], errors.get("year_from", "")),
        YearField("year_to", _("To year"), typed["year_to"], errors.get("year_to", "")),
    )


def _typed(year: int | None) -> str:
    return "" if year is None else str(year)

"""Replacing words that the index does not have by words that it has."""

from collections.abc import Callable

from exemplar.search.analysis.reading import Request, Unit, read, repaired
from exemplar.search.analysis.spelling import allowed_distance

Repairs = dict[str, tuple[str, ...]]


def read_and_repaired(
    words: str,
    language: str,
    *,
    exists: Callable[[Unit], bool],
    near: Callable[[str], tuple[str, ...]],
) -> tuple[Request, Repairs]:
    """The words read, each one that nothing has replaced by the nearest ones that something has.

    `exists` tells whether any practice has a unit; `near` gives the words of the index that a
    misspelt word may have meant. Beside the request: what was typed to what stands in for it."""
    request = read(words, language)
    repairs: Repairs = {}
    units: list[Unit] = []
    for unit in request.units:
        repairable = allowed_distance(unit.spelling) and not exists(unit)
        if repairable and (meant := near(unit.spelling)):
            repairs[unit.typed] = meant
            units.append(repaired(unit, meant, language))
        else:
            units.append(unit)
    return Request(tuple(units), request.excluded), repairs

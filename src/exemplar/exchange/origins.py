"""Reads who made the texts of a translation: a machine, a person, or one checked by the city."""

from typing import Any, Final

from exemplar.exchange.problems import Report
from exemplar.practices.incoming import SECTION_KEYS
from exemplar.practices.translating.marks import PICTURES, Origin

_KEY: Final = "translation"
_TEXTS: Final = ("title", *SECTION_KEYS, PICTURES)


def origins(value: Any, report: Report) -> dict[str, Origin] | None:
    """Origins by text; one word stands for all of them. None where the row does not say.

    What cannot be understood is warned of and left out.
    """
    if value is None or value == "":
        return None
    said = dict.fromkeys(_TEXTS, value) if isinstance(value, str) else value
    if not isinstance(said, dict):
        report.warning(_KEY, value, "Write machine, human or city, or an object of these by text.")
        return None
    found = {}
    for text, origin in said.items():
        if text in _TEXTS and origin in list(Origin):
            found[text] = Origin(origin)
        else:
            report.warning(_KEY, f"{text}: {origin}", "Known are machine, human and city.")
    return found

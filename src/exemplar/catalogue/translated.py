"""The plain lines under a translation's title: who translated which of its texts."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exemplar.practices.fields import BY_KEY
from exemplar.practices.record import PublicRecord
from exemplar.practices.translating.marks import Origin


def translated(record: PublicRecord) -> tuple[str, ...]:
    """One line where all texts are of one origin, else one for each; none for an original."""
    by_origin: dict[str, list[str]] = {}
    for key, origin in record.translation.items():
        by_origin.setdefault(origin, []).append(key)
    if len(by_origin) == 1:
        return (_whole(Origin(next(iter(by_origin)))),)
    return tuple(_lines(by_origin))


def _whole(origin: Origin) -> str:
    match origin:
        case Origin.MACHINE:
            return _("Translated by a machine; nobody has checked it.")
        case Origin.HUMAN:
            return _("Translated by a person.")
        case Origin.CITY:
            return _("The city has checked this translation.")


def _lines(by_origin: dict[str, list[str]]) -> Iterator[str]:
    for origin in Origin:
        if keys := by_origin.get(origin):
            # Translators: %(parts)s are names of sections, such as "Title, Purpose".
            yield _part(origin) % {"parts": ", ".join(_(BY_KEY[key].label) for key in keys)}


def _part(origin: Origin) -> str:
    match origin:
        case Origin.MACHINE:
            return _("Translated by a machine and checked by nobody: %(parts)s.")
        case Origin.HUMAN:
            return _("Translated by a person: %(parts)s.")
        case Origin.CITY:
            return _("Checked by the city: %(parts)s.")

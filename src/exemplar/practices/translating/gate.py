"""No half translation becomes public: the one rule, asked by `Practice.publish` and the import."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exemplar.practices.models import Practice
from exemplar.practices.transitions import NotAllowed
from exemplar.practices.translating.comparing import Standing
from exemplar.practices.translating.state import original_of, standings
from exemplar.practices.translating.texts import Text, texts_of


class HalfTranslated(NotAllowed):
    """A translation lacks texts that the original has; the message names them for the editor."""

    def __init__(self, missing: Iterable[Text]) -> None:
        self.missing = tuple(missing)
        named = ", ".join(text.label for text in self.missing)
        said = ngettext(
            "Not published: this part of the original is not translated yet: %(parts)s.",
            "Not published: these parts of the original are not translated yet: %(parts)s.",
            len(self.missing),
        )
        rest = _("What is there is kept as a draft.")
        super().__init__(f"{said % {'parts': named}} {rest}")


def require_whole(draft: Practice) -> None:
    """Raise `HalfTranslated` where a translation lacks what its original has."""
    if missing := missing_of(draft):
        raise HalfTranslated(missing)


def missing_of(draft: Practice) -> tuple[Text, ...]:
    """The original's texts that a translation lacks; none for an original."""
    original = None if draft.is_original else original_of(draft.uid)
    if original is None:
        return ()
    source = texts_of(original)
    found = standings(source, draft)
    return tuple(source[key] for key, state in found.items() if state is Standing.MISSING)

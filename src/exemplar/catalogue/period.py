"""A practice's period in the reader's words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


@dataclass(frozen=True, slots=True)
class Period:
    """As the record holds it: `text` is how it was given, in the practice's original language."""

    text: str
    start: int | None
    end: int | None
    ongoing: bool | None

    @property
    def is_read(self) -> bool:
        """Whether years or "ongoing" were understood, so that other words can be made of them."""
        return self.start is not None or self.end is not None or self.ongoing is True

    def in_words(self) -> str:
        """A sentence's part: "since 2016, ongoing"; the given words where they were not read."""
        if self.ongoing and self.start is not None:
            return _("since %(year)s, ongoing") % {"year": self.start}
        return self._short() if self.is_read else self.text

    def in_line(self, *, as_given: bool) -> str:
        """The end of a place line: the given words for those who read their language
        (`as_given`), else a short form of what was understood: "since 2016"."""
        if self.text and (as_given or not self.is_read):
            return self.text
        return self._short()

    def _short(self) -> str:
        if self.ongoing:
            if self.start is None:
                return pgettext("period", "ongoing")
            return _("since %(year)s") % {"year": self.start}
        if self.start is None:
            return "" if self.end is None else _("until %(year)s") % {"year": self.end}
        if self.end is None or self.end == self.start:
            return str(self.start)
        return f"{self.start}–{self.end}"

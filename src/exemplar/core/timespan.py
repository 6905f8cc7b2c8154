"""When a practice ran: first and last year, whether it goes on, and the words it was said in."""

import re
from dataclasses import dataclass
from typing import Final

from exemplar.core.timereading import reading_of
from exemplar.core.timetokens import FIRST_YEAR, LAST_YEAR

_EDTF: Final = re.compile(r"(\d{4})?(?:(/)(\d{4}|\.\.))?")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A period in whole years.

    `ongoing` is True where the words say that it goes on (then `end` is None), False where they
    close it, None where they do not say: a lone year, or nothing known. `text` keeps the words as
    they were given.
    """

    start: int | None = None
    end: int | None = None
    ongoing: bool | None = None
    text: str = ""

    @classmethod
    def parse(cls, text: str) -> "TimeSpan":
        """Read a year text by the rules of `core.timereading`; what cannot be read is unknown.

        Any language of `core.timewords`, any digits; never raises.
        """
        return cls(*reading_of(text), text=text)

    @classmethod
    def from_edtf(cls, edtf: str, text: str = "") -> "TimeSpan":
        """Read what `edtf` writes: `2016`, `2019/2023`, `2016/..`, `/..` or nothing.

        Raises `ValueError` for any other EDTF.
        """
        match = _EDTF.fullmatch(edtf)
        if match is None or (edtf and not (match[1] or match[3] == "..")):
            raise ValueError(f"Expected EDTF like 2016, 2019/2023, 2016/.. or /.., not {edtf!r}")
        start = int(match[1]) if match[1] else None
        if match[3] == "..":
            return cls(start, None, True, text)
        end = int(match[3]) if match[3] else start
        if start and end and not FIRST_YEAR <= start <= end <= LAST_YEAR:
            raise ValueError(f"Expected years from {FIRST_YEAR} to {LAST_YEAR}, not {edtf!r}")
        return cls(start, end, False if match[3] else None, text)

    @property
    def edtf(self) -> str:
        """The period in the Extended Date/Time Format of ISO 8601-2; "" where it is unknown.

        A closed span within one year is written as the year, as it is in no way shorter.
        """
        if self.ongoing:
            return f"{self.start or ''}/.."
        if self.start is None or self.end is None:
            return ""
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def plain(self) -> str:
        """The period in plain English that `parse` reads back to the same period."""
        if self.ongoing:
            return f"since {self.start}" if self.start else "ongoing"
        if self.start is None or self.end is None:
            return ""
        return str(self.start) if self.ongoing is None else f"{self.start}-{self.end}"

    @property
    def is_known(self) -> bool:
        """Whether anything could be read."""
        return self.ongoing is not None or self.start is not None

    def years(self, current_year: int) -> range:
        """Every year that it covers, in order.

        An ongoing one reaches to `current_year`, or covers that year only where its start is
        unknown; an unknown one covers none.
        """
        if self.ongoing:
            first = current_year if self.start is None else self.start
            # What is yet to begin still belongs to the year in which it will.
            return range(first, max(first, current_year) + 1)
        if self.start is None or self.end is None:
            return range(0)
        return range(self.start, self.end + 1)

    def covers(self, year: int, current_year: int) -> bool:
        """Whether it belongs to `year`, seen from `current_year`."""
        return year in self.years(current_year)

"""The words that people date a practice with.

There is one table a language, data/timewords/<language>.json. All tables are read as one, because
a text does not say its language and often mixes two. A word may therefore play several roles ("a"
is "one" in English and "to" in French); where it stands decides. Serbian, Croatian and Bosnian
share the table `hr`, which is read in both scripts.

The roles:

- `still`: it goes on; `still_as_end`: the same, only after a dash or "until";
- `since` opens a period wherever it stands, `from` right before a date, `onwards` after a date and
  `on` right after it;
- `until` closes before a date, `until_after` after one, `to` between two; `between`;
- `before`: before or after a date, so that no bound is known; `not`; `more_than`;
- `length`: "for" in "for a year"; the units `year`, `month`, `week`, `day`; `seasons`;
- `filler` may stand between such a word and its date;
- `decade_after` and `decade_before`: "2010s", "années 2010";
- `began`: "launched", which gives no bound but begins the words of time in a place line.
"""

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from exemplar.core.text import fold

#: Serbian Latin to Cyrillic, two letters first.
_CYRILLIC: Final = (
    ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), *zip("abvgdđežzijklmnoprstćufhcčš",
    "абвгдђежзијклмнопрстћуфхцчш", strict=True),
)  # fmt: skip
_UNITS: Final = ("year", "month", "week", "day")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase can mean: its roles, and the number or month (1-12) that it names."""

    roles: frozenset[str] = frozenset()
    number: int | None = None
    month: int | None = None

    def also(self, other: "Meaning") -> "Meaning":
        """Both meanings as one; a month that two languages number differently stays a month, 0."""
        month = self.month if other.month in (None, self.month) else other.month
        if self.month and other.month and self.month != other.month:
            month = 0
        number = self.number if self.number is not None else other.number
        return Meaning(self.roles | other.roles, number, month)


#: First word → its phrases as (all words, meaning), the longest first.
Phrases = dict[str, list[tuple[tuple[str, ...], Meaning]]]


@cache
def phrases() -> Phrases:
    """Every phrase of every language, folded as `core.text.fold` does."""
    meanings: dict[tuple[str, ...], Meaning] = {}
    folder = files("exemplar.core").joinpath("data", "timewords")
    for table in sorted(folder.iterdir(), key=lambda file: file.name):
        if table.name.endswith(".json"):
            _add_table(meanings, json.loads(table.read_text("utf-8")), table.name == "hr.json")
    by_first: Phrases = {}
    for words, meaning in meanings.items():
        by_first.setdefault(words[0], []).append((words, meaning))
    for found in by_first.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return by_first


def _add_table(
    meanings: dict[tuple[str, ...], Meaning], table: dict[str, Any], is_serbian: bool
) -> None:
    for phrase, meaning in _entries(table):
        spellings = (phrase, _cyrillic(phrase)) if is_serbian else (phrase,)
        for spelling in spellings:
            words = tuple(re.findall(r"[^\W_]+", fold(spelling)))
            meanings[words] = meaning.also(meanings.get(words, Meaning()))


def _entries(table: dict[str, Any]) -> list[tuple[str, Meaning]]:
    entries: list[tuple[str, Meaning]] = []
    for role, phrases_of_role in table.items():
        if role == "months":
            for number, names in enumerate(phrases_of_role, start=1):
                entries += [(name, Meaning(month=number)) for name in names]
        elif role == "numbers":
            for digits, names in phrases_of_role.items():
                entries += [(name, Meaning(number=int(digits))) for name in names]
        else:
            meaning = Meaning(frozenset({role}))
            if role in _UNITS:
                # "the year 2018", "2018 года": a unit is also a filler.
                meaning = replace(meaning, roles=meaning.roles | {"filler"})
            entries += [(phrase, meaning) for phrase in phrases_of_role]
    return entries


def _cyrillic(latin: str) -> str:
    for letters, cyrillic in _CYRILLIC:
        latin = latin.replace(letters, cyrillic)
    return latin

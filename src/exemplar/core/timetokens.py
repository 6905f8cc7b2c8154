"""A year text cut into tokens: years, dates, numbers, words with their meanings, and marks."""

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from exemplar.core.text import fold, strip_controls
from exemplar.core.timewords import Meaning, phrases

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100

#: `date` has a year; `partial` is a month, a season or a day without one; `bad` is a year that
#: cannot be read ("20O9", "1850"); the others are what their names say.
Kind = Literal[
    "date", "partial", "bad", "decade", "number", "word", "dash", "slash", "comma", "stop",
    "open", "close", "plus", "question",
]  # fmt: skip


@dataclass(slots=True)
class Token:
    """One token; `spaced` says whether white space stands before it, `bare` that a date is nothing
    but a year."""

    kind: Kind
    text: str
    spaced: bool
    year: int = 0
    number: int | None = None
    month: int | None = None
    bare: bool = False
    roles: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_day(self) -> bool:
        """Whether it may be the day of a month."""
        return self.kind == "number" and self.number is not None and 1 <= self.number <= 31

    @property
    def has_day(self) -> bool:
        """Whether it is a part of a date with a day: "9" or "9 May"."""
        return self.kind == "partial" and self.number is not None


_DASHES: Final = "\\-‐‑‒–—―−⸺⸻~〜～→>"
_D: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_M: Final = r"(?:0?[1-9]|1[0-2])"
_NOT_AFTER_DIGIT: Final = r"(?<!\d)"

_TOKEN: Final = re.compile(
    rf"""
    (?P<bad>(?<!\w)(?=\w*[oоilx])[12il][\doоilx]{{3}}(?!\w))
  | (?P<ymd>{_NOT_AFTER_DIGIT}(?P<ymd_y>\d{{4}})(?P<sep1>[-./])(?P<ymd_m>{_M})(?P=sep1){_D}(?!\d))
  | (?P<dmy>{_NOT_AFTER_DIGIT}{_D}\ ?(?P<sep2>[-./])\ ?(?P<dmy_m>{_D})\ ?(?P=sep2)\ ?
        (?P<dmy_y>\d{{4}})(?!\d))
  | (?P<dm>{_NOT_AFTER_DIGIT}{_D}[./]{_M}\.?(?=\s?[{_DASHES}]\s?{_D}[./]{_M}[./]\d{{4}}))
  | (?P<my>{_NOT_AFTER_DIGIT}(?P<my_m>{_M})(?:\s?[/.]\s?|-)(?P<my_y>\d{{4}})(?!\d))
  | (?P<number>\d+)
  | (?P<word>[^\W\d_]+)
  | (?P<dash>[{_DASHES}]+)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_MARKS: Final[dict[str, Kind]] = {
    "/": "slash", "⁄": "slash", "\\": "slash", ",": "comma", "،": "comma", "、": "comma",
    "(": "open", "[": "open", ")": "close", "]": "close", "+": "plus", "?": "question",
    "؟": "question",
}  # fmt: skip
#: Between the words of one phrase: "on-going", "aujourd'hui", "t/m", "f.o.m.".
_JOINTS: Final = frozenset("-'./’‑‐")


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, its phrases already joined and given their meanings."""
    return _with_phrases(_raw_tokens(fold(strip_controls(text))))


def _raw_tokens(folded: str) -> list[Token]:
    tokens = []
    previous_end = 0
    for match in _TOKEN.finditer(folded):
        spaced = match.start() > previous_end or match.start() == 0
        previous_end = match.end()
        tokens.append(_token(match, spaced))
    return tokens


def _token(match: re.Match[str], spaced: bool) -> Token:
    group = match.lastgroup or ""
    text = match[0]
    # `lastgroup` names the outermost group that closed last, which is the alternative itself.
    if group == "number":
        return _number(text, spaced)
    if group in ("ymd", "dmy", "my"):
        month = int(match[f"{group}_m"])
        return _date(int(match[f"{group}_y"]), text, spaced, month if month <= 12 else None)
    if group == "dm":
        return Token("partial", text, spaced)
    if group == "bad":
        damaged = sum(character.isdigit() for character in text) >= 2
        return Token("bad" if damaged else "word", text, spaced)
    if group == "word":
        return Token("word", text, spaced)
    if group == "dash":
        return Token("dash", text, spaced)
    return Token(_MARKS.get(text, "stop"), text, spaced)


def _number(digits: str, spaced: bool) -> Token:
    if len(digits) == 4:
        return _date(int(digits), digits, spaced, None, bare=True)
    # Longer ones are postal codes and the like; their value is of no use.
    return Token("number", digits, spaced, number=int(digits) if len(digits) < 4 else None)


def _date(year: int, text: str, spaced: bool, month: int | None, bare: bool = False) -> Token:
    kind: Kind = "date" if FIRST_YEAR <= year <= LAST_YEAR else "bad"
    return Token(kind, text, spaced, year=year, month=month, bare=bare)


def _with_phrases(raw: list[Token]) -> list[Token]:
    known = phrases()
    tokens: list[Token] = []
    position = 0
    while position < len(raw):
        token = raw[position]
        if token.kind != "word" or token.text not in known:
            tokens.append(token)
            position += 1
            continue
        for words, meaning in known[token.text]:
            end = _end_of_phrase(raw, position, words)
            if end:
                tokens.append(_meant(token, " ".join(words), meaning))
                position = end
                break
        else:
            tokens.append(token)
            position += 1
    return tokens


def _end_of_phrase(raw: list[Token], start: int, words: tuple[str, ...]) -> int:
    """The position after the phrase, or 0 where it does not stand at `start`."""
    position = start + 1
    for word in words[1:]:
        if position < len(raw) and raw[position].text in _JOINTS:
            position += 1
        if position >= len(raw) or raw[position].kind != "word" or raw[position].text != word:
            return 0
        position += 1
    return position


def _meant(token: Token, text: str, meaning: Meaning) -> Token:
    is_part = meaning.month is not None or "seasons" in meaning.roles
    return Token(
        "partial" if is_part else "word",
        text,
        token.spaced,
        number=meaning.number,
        month=meaning.month or None,
        roles=meaning.roles,
    )

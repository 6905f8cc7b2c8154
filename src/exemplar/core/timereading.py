"""What a year text says, by five rules in their order.

1. A word for "still" anywhere: ongoing, from the earliest year named.
2. "Since", "onwards" or an open dash without a stated end: the same; a stated length closes it.
3. Two bounds: closed; several closed spans become the one that covers them.
4. A lone year or date: that year, and nothing said about its going on.
5. Anything else is unknown.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from exemplar.core.timepieces import AND, is_connector, is_passable, with_whole_dates
from exemplar.core.timetokens import Token, tokens_of

#: Longer texts are prose that no one meant as a date.
_LONGEST: Final = 1000


class Reading(NamedTuple):
    """First and last year, and whether it goes on; all None where nothing can be known."""

    start: int | None
    end: int | None
    ongoing: bool | None


UNKNOWN: Final = Reading(None, None, None)


@dataclass(slots=True)
class _Span:
    """Dates that stand together: one, or several joined by dashes and words like "to"."""

    first: int
    last: int
    dates: list[Token] = field(default_factory=list)

    @property
    def years(self) -> list[int]:
        return [token.year for token in self.dates if token.kind == "date"]

    @property
    def is_reversed(self) -> bool:
        return self.years != sorted(self.years)

    @property
    def is_closed(self) -> bool:
        return len(self.dates) > 1


def reading_of(text: str) -> Reading:
    """Read a year text in any of the languages of `core.timewords`."""
    if len(text) > _LONGEST:
        return UNKNOWN
    tokens = with_whole_dates(tokens_of(text))
    spans = _spans(tokens)
    if _is_still(tokens):
        return Reading(_start_of_ongoing(tokens, spans), None, True)
    if _has_no_bound(tokens) or any(span.is_reversed for span in spans):
        return UNKNOWN
    dated = [span for span in spans if span.years]
    years = [year for span in dated for year in span.years]
    if _is_open(tokens, dated):
        return _opened(tokens, dated, years)
    if not years or _has_only_an_end(tokens, dated[0]):
        return UNKNOWN
    return _closed_or_lone(tokens, spans, years)


def _spans(tokens: list[Token]) -> list[_Span]:
    spans: list[_Span] = []
    for index, token in enumerate(tokens):
        if token.kind not in ("date", "partial"):
            continue
        if spans and _makes_range(tokens, spans[-1], index):
            spans[-1].last = index
            spans[-1].dates.append(token)
        else:
            spans.append(_Span(index, index, [token]))
    return spans


def _makes_range(tokens: list[Token], span: _Span, index: int) -> bool:
    gap = tokens[span.last + 1 : index]
    if any(is_connector(token) for token in gap) and all(
        is_connector(token) or is_passable(token) or token.roles & {"from", "since"}
        for token in gap
    ):
        return True
    if any(token.text in AND for token in gap) and len(gap) <= 3:
        return _governor(tokens, span.first, {"between"}) is not None
    # "2016 (planned until 2018)": other words may stand before an unmistakable "until".
    until = _governor(tokens, index, {"until"})
    return until is not None and until > span.last and "filler" not in tokens[until].roles


def _governor(tokens: list[Token], index: int, roles: set[str]) -> int | None:
    """The position of a word of such a role right before `index`, fillers passed over."""
    position = index - 1
    while position >= 0:
        token = tokens[position]
        if token.roles & roles:
            return position
        if not is_passable(token):
            return None
        position -= 1
    return None


def _is_still(tokens: list[Token]) -> bool:
    for index, token in enumerate(tokens):
        before = tokens[max(0, index - 2) : index]
        if "still" in token.roles and not any("not" in other.roles for other in before):
            return True
        if "still_as_end" in token.roles and before and is_connector(before[-1]):
            return True
    # "/.." and "2016/..", as EDTF writes an open end.
    return any(
        token.kind == "slash" and [t.text for t in tokens[index + 1 :]] == [".", "."]
        for index, token in enumerate(tokens)
    )


def _start_of_ongoing(tokens: list[Token], spans: list[_Span]) -> int | None:
    if any(token.kind in ("bad", "decade") for token in tokens):
        return None
    years = [
        year
        for span in spans
        if span.is_closed or not _has_only_an_end(tokens, span)
        for year in span.years
    ]
    return min(years, default=None)


def _has_no_bound(tokens: list[Token]) -> bool:
    """Whether a year is damaged, or only said to be before or after the practice."""
    for index, token in enumerate(tokens):
        if token.kind == "bad":
            return True
        if token.kind == "date" and _governor(tokens, index, {"before"}) is not None:
            return True
        if token.kind == "question" and index and tokens[index - 1].kind == "dash":
            return True
    return False


def _has_only_an_end(tokens: list[Token], span: _Span) -> bool:
    if span.is_closed:
        return False
    if _governor(tokens, span.first, {"until"}) is not None:
        return True
    after = next((t for t in tokens[span.last + 1 :] if not is_passable(t)), None)
    if after and "until_after" in after.roles:
        return True
    led = span.first == 1 and tokens[0].kind == "dash" and not tokens[1].spaced
    return led and tokens[0].text != "~"  # "~2012" is only about a year.


def _is_open(tokens: list[Token], spans: list[_Span]) -> bool:
    sinces = [index for index, token in enumerate(tokens) if "since" in token.roles]
    if not spans:
        return bool(sinces)
    for since in sinces:
        governed = next((span for span in spans if span.last > since), spans[-1])
        if not governed.is_closed:
            return True
    return any(_opens(tokens, span) for span in spans) or _goes_onwards(tokens, spans)


def _opens(tokens: list[Token], span: _Span) -> bool:
    if not span.is_closed and _governor(tokens, span.first, {"from"}) is not None:
        return True
    rest = tokens[span.last + 1 :]
    if rest and rest[0].text in AND and len(rest) > 1:
        rest = rest[1:]
    if not rest:
        return False
    after = rest[1] if len(rest) > 1 else None
    if rest[0].kind == "plus" and not rest[0].spaced:
        return True
    if "on" in rest[0].roles:
        return after is None or not ("filler" in after.roles or after.kind in ("date", "partial"))
    return rest[0].kind == "dash" and _is_open_dash(rest[0], after)


def _is_open_dash(dash: Token, after: Token | None) -> bool:
    """Whether nothing that a dash could lead to follows it.

    `2016- Turin` is open, `2016 - Turin` and `2016-Turin` only set a place apart.
    """
    if after is None or after.kind in ("close", "comma", "stop", "dash", "open", "slash"):
        return True
    return after.kind == "word" and after.spaced and not dash.spaced and not after.roles


def _goes_onwards(tokens: list[Token], spans: list[_Span]) -> bool:
    return any("onwards" in token.roles for token in tokens[spans[0].last + 1 :])


def _opened(tokens: list[Token], spans: list[_Span], years: list[int]) -> Reading:
    start = min(years, default=None)
    length = _length(tokens, must_be_said=False)
    if length is None:
        return Reading(None if _has_decade(tokens) else start, None, True)
    if start is None or len(years) != 1:
        return UNKNOWN
    return _lasting(next(date for date in spans[0].dates if date.year), length)


def _closed_or_lone(tokens: list[Token], spans: list[_Span], years: list[int]) -> Reading:
    if _has_decade(tokens):
        return UNKNOWN
    dated = [span for span in spans if span.years]
    if len(years) == 1 and not any(span.is_closed for span in spans):
        length = _length(tokens, must_be_said=True)
        if length is not None:
            return _lasting(dated[0].dates[0], length)
    start, end = min(years), max(years)
    if start != end or any(span.is_closed for span in dated) or _lists_parts(tokens, spans):
        return Reading(start, end, False)
    months = {span.dates[0].month for span in dated if not span.dates[0].bare}
    return Reading(start, end, False if len(months) > 1 else None)


def _lists_parts(tokens: list[Token], spans: list[_Span]) -> bool:
    """Whether a month without its year is listed beside a date: `May and June 2018`."""
    for span, following in pairwise(spans):
        gap = tokens[span.last + 1 : following.first]
        listed = gap and all(token.kind == "comma" or token.text in AND for token in gap)
        if listed and (not span.years or not following.years):
            return True
    return False


def _has_decade(tokens: list[Token]) -> bool:
    return any(token.kind == "decade" for token in tokens)


class _Length(NamedTuple):
    number: int
    unit: str


def _length(tokens: list[Token], must_be_said: bool) -> _Length | None:
    """The stated length, if there is one; `must_be_said` asks for "for" or the like before it."""
    for index, token in enumerate(tokens):
        unit = next((u for u in ("year", "month", "week", "day") if u in token.roles), None)
        position = index - 1
        if position > 0 and tokens[position].kind == "dash":
            position -= 1  # "a 3-year project"
        if unit is None or position < 0 or not tokens[position].number:
            continue
        number = tokens[position]
        before = tokens[position - 1] if position else None
        if number.kind == "partial" or _is_no_length(number, before, must_be_said):
            continue
        return _Length(number.number or 0, unit)
    return None


def _is_no_length(number: Token, before: Token | None, must_be_said: bool) -> bool:
    said = before is not None and "length" in before.roles
    if must_be_said:
        return not said
    if before is None or said:
        return False
    if "more_than" in before.roles or before.kind in ("number", "dash"):
        return True
    if number.kind == "word" and number.number == 1:
        return True  # "twice a year" states no length.
    return before.kind == "word" and not before.roles


def _lasting(date: Token, length: _Length) -> Reading:
    """A date with a length. Without a month, n years from some day of a year end n years later."""
    if date.month:
        months = {"year": 12 * length.number, "month": length.number}.get(
            length.unit, max(1, round(length.number / (4.35 if length.unit == "week" else 30.4)))
        )
        end = date.year + (date.month - 1 + months - 1) // 12
    elif length.unit == "year":
        end = date.year + length.number
    else:
        return UNKNOWN
    return Reading(date.year, end, False) if end <= 2100 else UNKNOWN

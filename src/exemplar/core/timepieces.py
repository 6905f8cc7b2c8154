"""Tokens of a year text joined to dates: "1 May" and "2011-14" become what they stand for."""

from typing import Final

from exemplar.core.timetokens import FIRST_YEAR, LAST_YEAR, Kind, Token

#: What may stand between the parts of one date, or between a word like "since" and its date.
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th", "er", "e", "o", "a", "of", "de", "d", "i"})

AND: Final = frozenset(
    {"and", "et", "und", "y", "e", "en", "og", "och", "ja", "ve", "i", "и", "і", "та", "й", "και",
     "dhe", "oraz", "&", "و"}
)  # fmt: skip


def is_connector(token: Token) -> bool:
    """Whether it can make a span of what stands on its two sides."""
    return token.kind in ("dash", "slash") or bool(token.roles & {"until", "to"})


def is_passable(token: Token) -> bool:
    """Whether it may stand between a word and the date that the word governs."""
    if token.kind in ("stop", "number", "partial"):
        return True
    return token.kind == "word" and (
        "filler" in token.roles or (len(token.text) == 1 and not token.roles)
    )


def with_whole_dates(tokens: list[Token]) -> list[Token]:
    """The same tokens, short years spelled out, decades told from years, and days joined to their
    months and months to their years."""
    _mark_decades(tokens)
    _spell_out_short_years(tokens)
    _mark_days(tokens)
    # "2014, May 2016": a month belongs to the year after it rather than to the one before.
    return _joined(_joined(tokens, "partial"), "date")


def _mark_decades(tokens: list[Token]) -> None:
    dates = [token for token in tokens if token.kind == "date"]
    for before, token, after in _with_neighbours(tokens):
        if not (token.bare and token.kind == "date" and token.year % 10 == 0):
            continue
        if after and after.kind in ("dash", "stop") and not after.spaced:
            after = _following(tokens, after)
        said_after = after and not after.spaced and "decade_after" in after.roles
        said_before = before and "decade_before" in before.roles and len(dates) == 1
        if said_after or said_before:
            token.kind = "decade"


def _spell_out_short_years(tokens: list[Token]) -> None:
    """`2011-14`, `2018/19`, `2016-7`, `1999-00`; a month of ISO 8601 (`2018-09`) becomes part of
    its date, and what can be neither is a year that cannot be read."""
    for index in range(len(tokens) - 2):
        year, mark, short = tokens[index : index + 3]
        if mark.kind not in ("dash", "slash") or not year.bare or year.kind != "date":
            continue
        shift = 0
        if short.kind == "stop" and short.text in "'’" and index + 3 < len(tokens):
            short, shift = tokens[index + 3], 1
        rest = tokens[index + 3 + shift] if index + 3 + shift < len(tokens) else None
        if short.kind == "number" and short.number is not None and not _counts(rest):
            _spell_out(year, mark, short)


def _counts(rest: Token | None) -> bool:
    """Whether what follows a number says that it is a day, an ordinal or a quantity."""
    if rest is None:
        return False
    attached_word = rest.kind == "word" and not rest.spaced
    unit = bool(rest.roles & {"year", "month", "week", "day"}) and rest.text not in ("r", "р", "g")
    return attached_word or unit or rest.kind == "partial" or rest.text == "of"


def _spell_out(year: Token, mark: Token, short: Token) -> None:
    attached = not mark.spaced and not short.spaced
    digits = len(short.text)
    value = short.number or 0
    base = year.year - year.year % 10**digits
    if value > year.year % 10**digits and (digits == 2 or (digits == 1 and attached)):
        end = base + value
    elif digits == 2 and attached and 1 <= value <= 12:
        # "1998-02" is February or 2002; only a month cannot run backwards.
        end = 0 if year.year % 100 >= 90 else year.year
        if end:
            year.month, short.kind, mark.kind = value, "stop", "stop"
            return
    elif digits == 2 and attached and year.year % 100 >= 90 and value <= 10:
        end = base + 100 + value
    elif attached and digits <= 2:
        end = 0
    else:
        return
    valid = FIRST_YEAR <= end <= LAST_YEAR
    short.kind, short.year, short.bare = ("date" if valid else "bad"), end, True


def _mark_days(tokens: list[Token]) -> None:
    """Numbers beside a month, or joined to such a number, are days: `9-12 June`, `May 3 to 5`."""
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].is_day and _leads_to_month(tokens, index):
            tokens[index].kind = "partial"
    for index in range(1, len(tokens)):
        if tokens[index].is_day and _follows_month(tokens, index):
            tokens[index].kind = "partial"


def _leads_to_month(tokens: list[Token], index: int) -> bool:
    position = _skip_ordinals(tokens, index + 1)
    if position >= len(tokens):
        return False
    token = tokens[position]
    if token.kind == "partial":
        return not token.has_day
    if not (is_connector(token) or token.kind == "comma" or token.text in AND):
        return False
    position = _skip_ordinals(tokens, position + 1)
    if position >= len(tokens):
        return False
    token = tokens[position]
    return token.has_day or (token.kind == "date" and not token.bare)


def _follows_month(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1]
    if before.kind == "stop" and index > 1:
        before = tokens[index - 2]
    if before.kind == "partial":
        return not before.has_day
    return is_connector(before) and index > 1 and tokens[index - 2].has_day


def _skip_ordinals(tokens: list[Token], position: int) -> int:
    while position < len(tokens) and (
        tokens[position].kind == "stop" or tokens[position].text in _ORDINALS
    ):
        position += 1
    return position


def _joined(tokens: list[Token], first_kind: Kind) -> list[Token]:
    """Tokens with each part of a date of `first_kind` joined to the part that follows it."""
    joined: list[Token] = []
    gap: list[Token] = []
    for token in tokens:
        if token.kind not in ("date", "partial"):
            gap.append(token)
            continue
        last = joined[-1] if joined else None
        if last and last.kind == first_kind and _is_one_date(last, gap, token):
            joined[-1] = _one_date(last, token)
        else:
            joined += [*gap, token]
        gap = []
    return joined + gap


def _is_one_date(first: Token, gap: list[Token], second: Token) -> bool:
    if first.kind == "date":
        parts = first.bare and second.kind == "partial"
    else:
        parts = second.kind == "partial" or second.bare
    return parts and all(_joins_parts(token, first, second) for token in gap)


def _joins_parts(token: Token, first: Token, second: Token) -> bool:
    if first.kind == second.kind and (is_connector(token) or token.text in AND):
        return False  # "May to June", "May and June"
    if token.kind == "comma":
        return first.kind != second.kind  # "May 9, 2018", but "May, June 2018"
    if token.kind == "open":
        return first.kind == "date"
    return token.kind == "stop" or "filler" in token.roles


def _one_date(first: Token, second: Token) -> Token:
    has_year = first.kind == "date" or second.kind == "date"
    return Token(
        "date" if has_year else "partial",
        f"{first.text} {second.text}",
        first.spaced,
        year=first.year or second.year,
        month=first.month or second.month,
        number=first.number if first.number is not None else second.number,
    )


def _with_neighbours(tokens: list[Token]) -> list[tuple[Token | None, Token, Token | None]]:
    padded: list[Token | None] = [None, *tokens, None]
    return [(padded[i], token, padded[i + 2]) for i, token in enumerate(tokens)]


def _following(tokens: list[Token], token: Token) -> Token | None:
    position = next(i for i, other in enumerate(tokens) if other is token) + 1
    return tokens[position] if position < len(tokens) else None

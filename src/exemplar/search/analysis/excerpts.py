"""The part of a text that answers a search best."""

from collections.abc import Collection
from typing import Final

from exemplar.core.text import ELLIPSIS, shortened
from exemplar.search.analysis.marking import Segment, segments, spans_of

#: Before the first marked word stand at most this many characters, so that it has a context.
_LEAD: Final = 60


def best_excerpt(
    line: str, marks: Collection[str], language: str, length: int = 200
) -> tuple[Segment, ...]:
    """The stretch of a line of plain text with most different marked words, at most `length`
    characters, in pieces as `mark` gives them.

    The opening where it is as good. Cut between words, with "…" on each side that was cut."""
    spans = spans_of(line, marks, language)
    start = _best_start(line, spans, length) if spans else 0
    before = ELLIPSIS if start else ""
    shown = shortened(line[start:], length - len(before))
    end = start + len(shown.removesuffix(ELLIPSIS))
    shift = len(before) - start
    inside = [(a + shift, b + shift) for a, b in spans if a >= start and b <= end]
    return segments(before + shown, inside)


def _best_start(text: str, spans: list[tuple[int, int]], length: int) -> int:
    """Where the best stretch begins: 0, or the beginning of a word."""
    room = length - _LEAD - 2 * len(ELLIPSIS)
    best, best_start = _worth(text, spans, 0, length - len(ELLIPSIS)), 0
    for start, _ in spans:
        worth = _worth(text, spans, start, start + room)
        if worth > best:
            best, best_start = worth, start
    return _word_start(text, best_start)


def _worth(text: str, spans: list[tuple[int, int]], start: int, end: int) -> int:
    """How many different marked words stand wholly between two positions."""
    inside = (text[a:b] for a, b in spans if a >= start and b <= end)
    return len({word.casefold() for word in inside})


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word within the lead before `at`; sentences are not looked for."""
    earliest = max(0, at - _LEAD)
    if earliest == 0:
        return 0
    space = text.find(" ", earliest, at)
    return at if space < 0 else space + 1

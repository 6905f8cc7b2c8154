"""Marking the words that were searched for, in plain text."""

from collections.abc import Collection, Iterable, Iterator

from exemplar.search.analysis.stemming import is_serbian, tag_of
from exemplar.search.analysis.tokens import Tokens, joined, tokens_of
from exemplar.search.analysis.words import Word, compounds_of

Segment = tuple[str, bool]
"""A piece of text, and whether it is marked."""


def mark(text: str, marks: Collection[str], language: str) -> tuple[Segment, ...]:
    """The text in pieces, marked and unmarked in turn; joined they are the text.

    `text` is plain (escape the pieces when writing HTML), `marks` are `Results.marks`, `language`
    is the text's."""
    return segments(text, spans_of(text, marks, language))


def segments(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Segment, ...]:
    """The text in pieces, marked where a span says so; spans may touch and overlap."""
    return tuple(_segments(text, _joined_spans(spans)))


def spans_of(text: str, marks: Collection[str], language: str) -> list[tuple[int, int]]:
    """Where marked words stand, as (start, end), ordered by start."""
    if not marks:
        return []
    marked = frozenset(marks)
    tag = tag_of(language)
    if not is_serbian(language) and not any(token.startswith(tag) for token in marked):
        language = ""  # None of its stems is asked for: its words need not be stemmed.
    spans: list[tuple[int, int]] = []
    for compound in compounds_of(text):
        if len(compound) > 1 and _is_marked(tokens_of(joined(compound), False, language), marked):
            spans.append((compound[0].start, compound[-1].end))
            continue
        for word in compound:
            tokens = tokens_of(word.text, word.unspaced, language)
            if _is_marked(tokens, marked):
                spans += _spans_in(word, tokens, marked)
    return spans


def _spans_in(word: Word, tokens: Tokens, marks: frozenset[str]) -> list[tuple[int, int]]:
    """Where the marked tokens of a word stand: all of it, or a run's bigrams and characters."""
    if not word.unspaced:
        return [(word.start, word.end)]
    # Folding keeps the length of nearly every run; where it does not, nothing is marked.
    if len(tokens.others or tokens.surface) != word.end - word.start:
        return []
    parts = (*enumerate(tokens.surface), *enumerate(tokens.others))
    return sorted(
        (word.start + at, word.start + at + len(part)) for at, part in parts if part in marks
    )


def _is_marked(tokens: Tokens, marks: frozenset[str]) -> bool:
    return not (marks.isdisjoint(tokens.surface) and marks.isdisjoint(tokens.others))


def _joined_spans(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _segments(text: str, spans: list[tuple[int, int]]) -> Iterator[Segment]:
    at = 0
    for start, end in spans:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False

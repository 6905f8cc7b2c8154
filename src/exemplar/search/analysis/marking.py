"""Marking the words that were searched for, in plain text."""

from collections.abc import Collection, Iterator

from exemplar.search.analysis.tokens import joined, tokens_of, word_tokens
from exemplar.search.analysis.words import Word, compounds_of

Segment = tuple[str, bool]
"""A piece of text, and whether it is marked."""


def mark(text: str, marks: Collection[str], language: str) -> tuple[Segment, ...]:
    """The text in pieces, marked and unmarked in turn; joined they are the text.

    `text` is plain (escape the pieces when writing HTML), `marks` are `Results.marks`, `language`
    is the text's."""
    if not marks:
        return ((text, False),) if text else ()
    return tuple(_segments(text, _joined_spans(spans_of(text, marks, language))))


def spans_of(text: str, marks: Collection[str], language: str) -> Iterator[tuple[int, int]]:
    """Where marked words stand, in order, as (start, end)."""
    for compound in compounds_of(text):
        whole = tokens_of(joined(compound), False, language) if len(compound) > 1 else None
        if whole and _is_marked((*whole.surface, *whole.others), marks):
            yield compound[0].start, compound[-1].end
            continue
        for word in compound:
            yield from _spans_in(word, marks, language)


def _spans_in(word: Word, marks: Collection[str], language: str) -> Iterator[tuple[int, int]]:
    tokens = word_tokens(word, language)
    if not word.unspaced:
        if _is_marked((*tokens.surface, *tokens.others), marks):
            yield word.start, word.end
        return
    # Folding keeps the length of nearly every run; where it does not, nothing is marked.
    if len(tokens.others or tokens.surface) != word.end - word.start:
        return
    for at, bigram in enumerate(tokens.surface):
        if bigram in marks:
            yield word.start + at, word.start + at + len(bigram)
    for at, character in enumerate(tokens.others):
        if character in marks:
            yield word.start + at, word.start + at + 1


def _is_marked(tokens: tuple[str, ...], marks: Collection[str]) -> bool:
    return any(token in marks for token in tokens)


def _joined_spans(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
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

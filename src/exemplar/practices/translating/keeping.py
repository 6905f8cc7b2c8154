"""Keeps what an editor wrote beside the original, as a draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import transaction

from exemplar.practices import naming
from exemplar.practices.models import Practice
from exemplar.practices.translating import marks
from exemplar.practices.translating.following import follow
from exemplar.practices.translating.marks import Mark, Origin
from exemplar.practices.translating.state import latest_of
from exemplar.practices.translating.texts import COLUMNS, Text, texts_of


@dataclass(frozen=True, slots=True)
class Entry:
    """What came for one text. `seen` is the `digest` of the original's words that were shown;
    `is_right` says that the words still fit them, though these have changed."""

    words: str
    origin: Origin
    seen: str
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """The draft that was saved, and the labels of what the editor should know of.

    `unchecked` texts were checked by the city before their words changed; `moved` ones were
    written while the original changed.
    """

    draft: Practice
    unchecked: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def digest(words: str) -> str:
    """A short name for a text, to know it by when a form comes back."""
    return sha256(words.encode()).hexdigest()[:16]


@transaction.atomic
def keep(row: Practice, original: Practice, entries: Mapping[str, Entry], *, user: Any) -> Kept:
    """Save a draft of the translation `row` with these words and marks, and the original's facts.

    Nothing becomes public. Texts without an entry stay as they are.
    """
    draft = latest_of(row)
    before, source = texts_of(draft), texts_of(original)
    known = marks.from_json(draft.translated)
    unchecked, moved = [], []
    for key, entry in entries.items():
        text = source[key]
        mark = _mark(text, entry, before.get(key), known.pop(key, None))
        if mark is None:
            continue
        known[key] = mark
        if entry.origin is Origin.CITY and mark.origin is not Origin.CITY:
            unchecked.append(text.label)
        if entry.seen != digest(text.words):
            moved.append(text.label)
    words = {key: entry.words for key, entry in entries.items()}
    for key in COLUMNS:
        setattr(draft, key, words.get(key, getattr(draft, key)))
    follow(draft, original, words)
    draft.translated = marks.to_json(known)
    _save(draft, user)
    return Kept(draft, tuple(unchecked), tuple(moved))


def _mark(text: Text, entry: Entry, before: Text | None, known: Mark | None) -> Mark | None:
    """The mark of one text after the editor's act; None where there are no words to mark."""
    if not entry.words:
        return None
    is_new = before is None or before.words != entry.words
    origin = entry.origin
    if is_new and known and known.origin is Origin.CITY:
        origin = marks.weakest([origin, Origin.HUMAN])  # the city saw other words
    if entry.seen != digest(text.words):  # written beside words that are no longer the original's
        return Mark(origin, known.source if known and known.source is not None else "")
    if is_new or entry.is_right or known is None:
        return Mark(origin, text.words)
    return Mark(origin, known.source)


def _save(draft: Practice, user: Any) -> None:
    if not draft.first_published_at:
        draft.slug = naming.free_slug(draft.title, draft.uid, draft.language)
    if not draft.live:
        draft.save()
    draft.save_revision(user=user, clean=False)

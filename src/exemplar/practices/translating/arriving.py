"""Marks the texts of translations that an import brings, and tells which are half."""

from collections.abc import Iterable, Mapping, Sequence

from exemplar.practices.filling import Filling
from exemplar.practices.models import Practice
from exemplar.practices.translating import marks
from exemplar.practices.translating.comparing import Standing
from exemplar.practices.translating.marks import DEFAULT, PICTURES, Mark, Origin
from exemplar.practices.translating.state import originals_of, standings_of
from exemplar.practices.translating.texts import Text, texts, texts_of

#: What an import says of its texts' origins, by public key; None where it does not say.
Said = Mapping[str, Origin] | None

#: The texts of originals, by uid: read once for an import's batch.
Sources = dict[str, dict[str, Text]]


def sources_for(practices: Sequence[Practice], fillings: Sequence[Filling]) -> Sources:
    """The texts of the originals of new rows: those among them, which are not stored yet, and
    those in the catalogue."""
    stored = stored_sources(practice.uid for practice in practices if not practice.is_original)
    return stored | {
        practice.uid: texts_in(filling)
        for practice, filling in zip(practices, fillings, strict=True)
        if practice.is_original
    }


def stored_sources(uids: Iterable[str]) -> Sources:
    """The texts of the originals of these practices that are in the catalogue."""
    wanted = set(uids)
    if not wanted:
        return {}
    return {uid: texts_of(original) for uid, original in originals_of(wanted).items()}


def texts_in(filling: Filling) -> dict[str, Text]:
    """The texts of a record that is to be stored."""
    pictures = [(image, alt, caption) for image, alt, caption, _ in filling.images or ()]
    return texts(filling.values, pictures)


def mark(
    practice: Practice,
    words: dict[str, Text],
    source: dict[str, Text],
    said: Said,
    before: dict[str, Text] | None = None,
) -> tuple[Text, ...]:
    """Mark the texts of a translation that now says `words`; return those that it lacks.

    A text that is as `before` keeps its mark, but for an origin that the import names.
    """
    known = marks.from_json(practice.translated)
    new = {}
    for key, text in words.items():
        if not text.words:
            continue
        origin = _said_of(key, said)
        old = known.get(key)
        if old and before and key in before and before[key].words == text.words:
            new[key] = Mark(origin or old.origin, old.source)
        else:
            new[key] = Mark(origin or DEFAULT, source[key].words if key in source else None)
    practice.translated = marks.to_json(new)
    found = standings_of(source, words, new)
    return tuple(source[key] for key, state in found.items() if state is Standing.MISSING)


def _said_of(key: str, said: Said) -> Origin | None:
    if said is None:
        return None
    return said.get(PICTURES if key.startswith("image-") else key)

"""The latest words of an original and of its translations, and the counts of the editors' list."""

from collections.abc import Iterable

from exemplar.practices.models import Practice, Translation
from exemplar.practices.translating import marks
from exemplar.practices.translating.comparing import Standing, standing
from exemplar.practices.translating.marks import Marks
from exemplar.practices.translating.texts import Text, texts_of


def original_of(uid: str) -> Practice | None:
    """The original of a practice, as translators should see it; None where only others are here."""
    return originals_of([uid]).get(uid)


def originals_of(uids: Iterable[str]) -> dict[str, Practice]:
    """The originals of several practices by uid, each as translators should see it."""
    rows = Practice.objects.filter(uid__in=list(uids), is_original=True)
    found = rows.select_related("locale", "latest_revision").prefetch_related("images")
    return {row.uid: source_of(row) for row in found}


def source_of(original: Practice) -> Practice:
    """What is to be translated of an original: what the public reads, else its latest draft."""
    if original.live or original.first_published_at:
        return original
    return latest_of(original)


def latest_of(row: Practice) -> Practice:
    """The row as its latest draft has it."""
    if row.live and not row.has_unpublished_changes:
        return row
    draft: Practice = row.get_latest_revision_as_object()
    return draft


def standings(source: dict[str, Text], translation: Practice) -> dict[str, Standing]:
    """Where each text of a translation stands, by key; those that neither has are left out."""
    return standings_of(source, texts_of(translation), marks.from_json(translation.translated))


def standings_of(
    source: dict[str, Text], words: dict[str, Text], known: Marks
) -> dict[str, Standing]:
    """The same, of a translation that says `words` and has these marks."""
    found = {
        key: standing(text.words, words[key].words if key in words else "", known.get(key))
        for key, text in source.items()
    }
    return {key: state for key, state in found.items() if state is not Standing.NONE}


def renew(uids: Iterable[str]) -> None:
    """Bring the list's counts of these practices' translations up to date."""
    rows = list(
        Practice.objects.filter(uid__in=list(uids), is_original=False)
        .select_related("locale", "latest_revision")
        .prefetch_related("images")
    )
    if not rows:
        return
    originals = originals_of({row.uid for row in rows})
    sources = {uid: texts_of(original) for uid, original in originals.items()}
    Translation.objects.bulk_create(
        [_counted(row, sources.get(row.uid, {})) for row in rows],
        update_conflicts=True,
        unique_fields=["practice"],
        update_fields=["needed", "done", "stale"],
    )


def _counted(row: Practice, source: dict[str, Text]) -> Translation:
    found = list(standings(source, latest_of(row)).values())
    return Translation(
        practice=row,
        needed=len(found),
        done=len(found) - found.count(Standing.MISSING),
        stale=found.count(Standing.STALE),
    )

"""Tells whether a record from outside is a practice that the catalogue has already."""

from collections import defaultdict
from dataclasses import dataclass

from exemplar.core.text import clean_line, fold
from exemplar.core.uids import new_uid, normal_uid
from exemplar.practices.incoming import IncomingRecord
from exemplar.practices.models import IssuedUid, Place, Practice, PracticePlace


@dataclass(slots=True)
class Row:
    """One row of the catalogue, as far as it tells practices apart; `pk` 0 for one yet to come."""

    uid: str
    language: str
    title: str
    source_url: str
    pk: int = 0
    is_original: bool = False
    seen: bool = False


class UnknownOriginal(ValueError):
    """`translation_of` names no practice."""


class SpentUid(ValueError):
    """The uid belonged to a practice that was deleted; it is never given again."""


class Known:
    """All rows of the catalogue by uid, source address, and title with first place.

    Reads the tables once, when made; `add` keeps it up with what an import makes.
    """

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], Row] = {}
        self._originals: dict[str, Row] = {}
        self._by_source: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._by_name: dict[tuple[str, str, str], Row] = {}
        self._spent = set(IssuedUid.objects.values_list("uid", flat=True))
        first_places = _first_places()
        rows = Practice.objects.order_by("-is_original", "pk").values_list(
            "pk", "uid", "locale__language_code", "title", "source_url", "is_original"
        )
        for pk, uid, language, title, source_url, is_original in rows.iterator():
            row = Row(uid, language, title, source_url, pk, is_original)
            self.add(row, first_places.get(pk, ""))

    def add(self, row: Row, first_place: str) -> None:
        """Remember a row; `first_place` as `place_key` spells it."""
        self._rows[row.uid, row.language] = row
        if row.is_original or row.uid not in self._originals:
            self._originals[row.uid] = row
        self._by_name.setdefault((fold(row.title), first_place, row.language), row)
        if row.source_url:
            self._by_source[row.source_url, row.language].append(row)

    def match(self, record: IncomingRecord, first_place: str) -> tuple[str | None, Row | None]:
        """The uid that the record has or gets (None: a new one), and its row where there is one.

        By uid, else as a translation of what it names, else by source address and language, else by
        title and first place (as `place_key` spells it). Raises `SpentUid` or `UnknownOriginal`.
        """
        if record.uid:
            uid = normal_uid(record.uid) or record.uid
            if uid in self._spent and uid not in self._originals:
                raise SpentUid(uid)
            return uid, self._rows.get((uid, record.language))
        if record.translation_of:
            uid = self._original(record.translation_of)
            return uid, self._rows.get((uid, record.language))
        row = self._of_same_source(record) or self._of_same_name(record, first_place)
        return (row.uid if row else None), row

    def original_of(self, uid: str) -> Row | None:
        """The first row of a practice, its original if that is here."""
        return self._originals.get(uid)

    def unused_uid(self) -> str:
        """A uid that nothing has or had."""
        while (uid := new_uid()) in self._spent:
            pass
        self._spent.add(uid)
        return uid

    def _original(self, name: str) -> str:
        uid = normal_uid(name)
        if uid in self._originals:
            return str(uid)
        for (source, _), rows in self._by_source.items():
            if source == name:
                return rows[0].uid
        raise UnknownOriginal(name)

    def _of_same_source(self, record: IncomingRecord) -> Row | None:
        rows = self._by_source.get((record.source_url or "", record.language), [])
        title = fold(clean_line(record.title))
        for row in rows:
            if fold(row.title) == title:
                return row
        # One source may tell of several practices: a row that this import has met is another one.
        return rows[0] if len(rows) == 1 and not rows[0].seen else None

    def _of_same_name(self, record: IncomingRecord, first_place: str) -> Row | None:
        row = self._by_name.get((fold(clean_line(record.title)), first_place, record.language))
        if row and row.seen and record.source_url and record.source_url != row.source_url:
            return None  # two of one name in the same import, each with a source of its own
        return row


def place_key(place: Place) -> str:
    """What tells a first place from others: its token, else its country and region."""
    return place.token or f"{place.country_code} {fold(place.region)}"


def _first_places() -> dict[int, str]:
    rows = PracticePlace.objects.order_by("-sort_order", "-pk").values_list(
        "practice_id", "place__token", "place__country_code", "place__region"
    )
    return {
        practice: token or f"{country} {fold(region)}"
        for practice, token, country, region in rows.iterator()
    }

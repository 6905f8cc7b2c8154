"""What is public, in plain values: pages, search and exports read practices through this module.

Nothing here touches the editing side.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Final, Literal

from django.db import connection
from django.dispatch import receiver

from exemplar.practices import changes
from exemplar.practices.models import PublishedRecord, Slug, Tombstone, Topic
from exemplar.practices.record import PublicPractice, from_json

#: What to read of a record: all of it, or what a list's card shows.
Column = Literal["record", "card"]

_VERSIONS: Final = (
    "SELECT uid, {column} FROM practices_publishedrecord WHERE uid {uids}"
    " ORDER BY uid, is_original DESC, language"
)
_NAMED: Final = "= (SELECT uid FROM practices_slug WHERE slug = %s)"


@dataclass(frozen=True, slots=True)
class Redirect:
    """A name that the practice's page had once: it leads to the practice as it is called now.

    `language` is that of the text which bore the name.
    """

    practice: PublicPractice
    language: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A practice that was public: since when it is not (UTC), and why ("" where nobody said)."""

    uid: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic of the scheme; the mappings go from language to words, in that language only."""

    slug: str
    labels: dict[str, str]
    alternative_labels: dict[str, tuple[str, ...]]
    definitions: dict[str, str]

    def label(self, language: str) -> str:
        """Its label for a reader of `language`, else in English, else its slug."""
        return self.labels.get(language) or self.labels.get("en") or self.slug


def published(uids: Iterable[str]) -> list[PublicPractice]:
    """These practices in the order asked, whole, in one query; those not public are left out."""
    return _in_order(uids, "record")


def cards(uids: Iterable[str]) -> list[PublicPractice]:
    """Like `published`, with only what a list's card shows (`projection.CARD_KEYS`): less to read.

    The other fields of the records are empty.
    """
    return _in_order(uids, "card")


def stream_published(chunk: int = 500) -> Iterator[PublicPractice]:
    """Every public practice, whole, by uid; holds `chunk` of them in memory at a time.

    Each chunk is a query of its own, so that no transaction stays open while the reader works; a
    practice published meanwhile may or may not come, none comes twice.
    """
    after = ""
    while True:
        page = PublishedRecord.objects.filter(uid__gt=after).values_list("uid", flat=True)
        uids = list(page.order_by("uid").distinct()[:chunk])
        if not uids:
            return
        yield from published(uids)
        after = uids[-1]


def public_uids() -> list[str]:
    """The uids of all public practices, in their order."""
    rows = PublishedRecord.objects.values_list("uid", flat=True)
    return list(rows.order_by("uid").distinct())


def public_languages() -> list[str]:
    """The languages in which practices are published, by their codes."""
    rows = PublishedRecord.objects.values_list("language", flat=True)
    return list(rows.order_by("language").distinct())


def by_uid(uid: str) -> PublicPractice | Gone | None:
    """The practice; `Gone` where it was public once, None where it never was."""
    found = published([uid])
    return found[0] if found else tombstone(uid)


def by_slug(slug: str) -> PublicPractice | Redirect | Gone | None:
    """The practice whose page in some language has this name, or had it once.

    One query where the practice is public.
    """
    practices = _practices("record", _NAMED, [slug])
    if not practices:
        buried = Slug.objects.filter(slug=slug).first()
        return tombstone(buried.uid) if buried else None
    practice = practices[0]
    if any(version.slug == slug for version in practice.versions):
        return practice
    return Redirect(practice, Slug.objects.get(slug=slug).language)


def tombstone(uid: str) -> Gone | None:
    """When and why a practice was taken away; None where it was not."""
    stone = Tombstone.objects.filter(uid=uid).first()
    return Gone(stone.uid, stone.at, stone.reason) if stone else None


def topic_scheme(seq: int | None = None) -> tuple[TopicEntry, ...]:
    """All topics in the scheme's order, with their words in every language.

    Kept until the log grows; pass `changes.last_seq()` where it is known already, to save a query.
    """
    return _topic_scheme(changes.last_seq() if seq is None else seq)


@lru_cache(maxsize=2)
def _topic_scheme(seq: int) -> tuple[TopicEntry, ...]:
    return tuple(_entry(topic) for topic in Topic.objects.prefetch_related("labels"))


@receiver(changes.grown)
def _forget_topics(**kwargs: object) -> None:
    # The number alone does not tell two states apart where a transaction was rolled back.
    _topic_scheme.cache_clear()


def _entry(topic: Topic) -> TopicEntry:
    labels = list(topic.labels.all())
    return TopicEntry(
        slug=topic.slug,
        labels={label.language: label.label for label in labels},
        alternative_labels={
            label.language: tuple(
                filter(None, map(str.strip, label.alternative_labels.split("\n")))
            )
            for label in labels
        },
        definitions={label.language: label.definition for label in labels if label.definition},
    )


def _in_order(uids: Iterable[str], column: Column) -> list[PublicPractice]:
    wanted = list(uids)
    found: dict[str, PublicPractice] = {}
    # Below SQLite's limit of variables; a page asks for at most 50.
    for part in _parts(wanted, 5000):
        places = ", ".join(["%s"] * len(part))
        practices = _practices(column, f"IN ({places})", part)
        found |= {practice.uid: practice for practice in practices}
    return [found[uid] for uid in wanted if uid in found]


def _parts(uids: Collection[str], size: int) -> Iterator[list[str]]:
    rest = iter(uids)
    while part := list(islice(rest, size)):
        yield part


def _practices(column: Column, uids: str, values: Sequence[str]) -> list[PublicPractice]:
    """The practices whose uid is as the SQL of `uids` says, by uid; `values` fill its places.

    Every page asks this, and the ORM takes ten times as long to phrase it as SQLite to answer.
    """
    sql = _VERSIONS.format(column=column, uids=uids)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[str, str]] = cursor.fetchall()
    return [
        PublicPractice(uid, tuple(from_json(json.loads(text)) for _, text in versions))
        for uid, versions in groupby(rows, key=itemgetter(0))
    ]

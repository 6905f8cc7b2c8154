"""The public side: what was published, its log, and every name that was ever given.

`PublishedRecord` and `Change` are written by `exemplar.practices.changes` alone.
"""

from django.db import models

from exemplar.practices.models.guard import Guarded

UID_LENGTH = 8
LANGUAGE_LENGTH = 12


class PublishedRecord(Guarded):
    """A practice in one language as the public sees it: a projection of the editing side.

    `record` is `record.to_json(PublicRecord)`; `card` is the part of it that a list shows.
    """

    uid = models.CharField(max_length=UID_LENGTH)
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    is_original = models.BooleanField()
    slug = models.CharField(max_length=80, unique=True)
    title = models.CharField(max_length=250)
    card = models.JSONField()
    record = models.JSONField()
    published = models.DateTimeField(db_index=True)
    updated = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["uid", "language"], name="one_record_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.uid} ({self.language})"


class Change(Guarded):
    """One line of the append-only log: something that the public sees became different.

    `seq` grows by one with each row, without gaps, in the order in which transactions commit.
    `uid` is "" where the site's furniture changed and not one practice.
    """

    seq = models.BigIntegerField(primary_key=True)
    uid = models.CharField(max_length=UID_LENGTH, blank=True, db_index=True)
    language = models.CharField(max_length=LANGUAGE_LENGTH, blank=True)
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()

    class Meta:
        ordering = ["seq"]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind} {self.uid} {self.language}".rstrip()


class Tombstone(models.Model):
    """A practice that was public and is no more: its addresses answer 410.

    `live_revisions` remembers, by language, the revision that was public, for the undo.
    """

    uid = models.CharField(max_length=UID_LENGTH, primary_key=True)
    at = models.DateTimeField()
    reason = models.CharField(max_length=500, blank=True)
    live_revisions = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.uid


class Slug(models.Model):
    """A name that a practice's page has or had; it leads there for ever."""

    slug = models.CharField(max_length=80, primary_key=True)
    uid = models.CharField(max_length=UID_LENGTH, db_index=True)
    language = models.CharField(max_length=LANGUAGE_LENGTH)

    def __str__(self) -> str:
        return self.slug


class IssuedUid(models.Model):
    """An identifier that was given once and is never given again, whatever became of it."""

    uid = models.CharField(max_length=UID_LENGTH, primary_key=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.uid

"""Who runs the background work, and how the acts that recur have fared.

The jobs themselves are rows of django-tasks' database backend.
"""

from django.db import models


class Lease(models.Model):
    """The right to run jobs: one row, one holder, until `expires` unless it is renewed."""

    name = models.CharField(max_length=40, primary_key=True)
    holder = models.CharField(max_length=200)
    expires = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} held by {self.holder}"


class ActRecord(models.Model):
    """How a recurring act fared; `error` is "" after a success, else what the last try said."""

    name = models.CharField(max_length=80, primary_key=True)
    last_success = models.DateTimeField(null=True)
    last_failure = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name

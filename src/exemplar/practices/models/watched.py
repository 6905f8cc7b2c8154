"""Tables of the editing side whose every save may alter what the public sees."""

from typing import Any

from django.db import models, transaction
from modelcluster.models import ClusterableModel

from exemplar.practices.models.guard import refuse_unless_open


class WatchedQuerySet(models.QuerySet[Any]):
    """Refuses the writes that send no signal, and projects deletions once they are done."""

    def update(self, **values: Any) -> int:
        refuse_unless_open(self.model)
        return super().update(**values)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        refuse_unless_open(self.model)
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        refuse_unless_open(self.model)
        return super().bulk_update(*args, **kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        from exemplar.practices import changes

        with transaction.atomic(), changes.together():
            return super().delete()


class Watched(ClusterableModel):
    """Saves itself, its children and the lines of the log in one transaction.

    The children are saved after the row, each with a signal of its own (`practices.watching`);
    `together` waits for the last one and then projects once. `changes` is imported when it is
    needed because it reads these models.
    """

    objects = models.Manager.from_queryset(WatchedQuerySet)()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with all children, and project what that alters."""
        from exemplar.practices import changes

        with transaction.atomic(), changes.together():
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete with all children, and project what that alters."""
        from exemplar.practices import changes

        with transaction.atomic(), changes.together():
            deleted: tuple[int, dict[str, int]] = super().delete(*args, **kwargs)
            return deleted

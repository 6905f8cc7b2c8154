"""Tables with one door: writes outside of `writing()` raise."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import models

_open: ContextVar[bool] = ContextVar("the door of the public side is open", default=False)


class BypassedLog(RuntimeError):
    """Something tried to alter what the public sees without a line in the log."""


@contextmanager
def writing() -> Iterator[None]:
    """Open the door; a test names the few modules that may."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)


def refuse_unless_open(model: type[models.Model]) -> None:
    """Raise `BypassedLog` outside of `writing()`."""
    if not _open.get():
        raise BypassedLog(
            f"{model.__name__} was about to be written past the log; "
            "save the Practice, or call exemplar.practices.changes.project()."
        )


class GuardedQuerySet(models.QuerySet[Any]):
    """Refuses the writes that do not pass through the model."""

    def update(self, **values: Any) -> int:
        refuse_unless_open(self.model)
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        refuse_unless_open(self.model)
        return super().delete()

    def _raw_delete(self, using: str | None) -> int:
        refuse_unless_open(self.model)
        return super()._raw_delete(using)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        refuse_unless_open(self.model)
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        refuse_unless_open(self.model)
        return super().bulk_update(*args, **kwargs)


class Guarded(models.Model):
    """A model that is written only between `with writing():`."""

    objects = models.Manager.from_queryset(GuardedQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """Checked here and not in `save()`, because fixtures call this one directly."""
        refuse_unless_open(type(self))
        super().save_base(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Checked like any other write."""
        refuse_unless_open(type(self))
        return super().delete(*args, **kwargs)

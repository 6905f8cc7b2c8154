"""The tables of an installation: which are moved, in what order, and how a row is read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db.models import Field, Model

#: Rows that are in memory at a time.
CHUNK = 1000

#: Derived from other tables, and made differently by each database: they are built anew.
_DERIVED = {"wagtailsearch"}

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Content:
    """How many rows a table has, and a number that another row or value would change."""

    rows: int = 0
    digest: int = 0

    def with_row(self, row: Row) -> "Content":
        """With one row more. The order does not count: each database sorts words its own way."""
        text = json.dumps([_plain(value) for value in row], sort_keys=True)
        number = int.from_bytes(sha256(text.encode()).digest())
        return Content(self.rows + 1, (self.digest + number) % 2**256)


@dataclass(frozen=True)
class Table:
    """One table, as the model that describes it."""

    model: type[Model]

    @property
    def name(self) -> str:
        """As the database calls it."""
        return self.model._meta.db_table

    @cached_property
    def fields(self) -> list["Field[Any, Any]"]:
        """Its own columns: a model that extends another has the rest in the other's table."""
        return list(self.model._meta.local_concrete_fields)

    def count(self, alias: str) -> int:
        """Its rows in one of Django's databases."""
        return self.model._base_manager.using(alias).count()

    def rows(self, alias: str) -> Iterator[Row]:
        """Its rows as values of Python, `CHUNK` in memory at a time."""
        names = [field.attname for field in self.fields]
        rows = self.model._base_manager.using(alias).order_by("pk").values_list(*names)
        yield from rows.iterator(chunk_size=CHUNK)


def all_tables() -> list[Table]:
    """Every table with data of its own, each after those that it refers to."""
    models = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.app_label not in _DERIVED
    ]
    # A table may refer to itself or two to each other; the references are checked at the end.
    sorter: TopologicalSorter[str] = TopologicalSorter()
    by_name = {model._meta.db_table: model for model in models}
    known = {name: _referred(model) & by_name.keys() - {name} for name, model in by_name.items()}
    for name, others in known.items():
        sorter.add(name, *(other for other in others if name not in known[other]))
    return [Table(by_name[name]) for name in sorter.static_order()]


def _referred(model: type[Model]) -> set[str]:
    related = (field.related_model for field in model._meta.local_concrete_fields)
    return {other._meta.db_table for other in related if other and not isinstance(other, str)}


def _plain(value: Any) -> Any:
    """A value as both databases agree on it: JSON there may write 1.0 as 1, or sort its keys."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, memoryview):
        return bytes(value).hex()
    return str(value)

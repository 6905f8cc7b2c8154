"""What an import has to say about a file: each problem with its row, its field and its weight."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from exemplar.core.text import clean_line
from exemplar.practices.incoming import IntakeProblem, Level

#: Characters of a value that a problem repeats: enough to recognise it.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """An `error` refuses its row, a `warning` leaves a value out, a `note` only tells.

    `row` counts from 1; 0 means the file as a whole. `value` is what was found, cut short.
    """

    file: str
    row: int
    field: str
    value: str
    level: Level
    message: str

    def to_json(self) -> dict[str, Any]:
        """The problem as the keys and values of a JSON object."""
        return asdict(self)

    def __str__(self) -> str:
        where = f"{self.file}, row {self.row}" if self.row else self.file
        what = f"{self.field}: " if self.field else ""
        return f"{where}: {self.level}: {what}{self.message}"


@dataclass(slots=True)
class Report:
    """Collects the problems of one row, in the order in which they are met."""

    file: str
    row: int
    problems: list[Problem] = field(default_factory=list)

    @property
    def refuses(self) -> bool:
        """Whether the row cannot be taken as it is."""
        return any(problem.level == "error" for problem in self.problems)

    def error(self, key: str, value: object, message: str) -> None:
        """Refuse the row."""
        self._add(key, value, "error", message)

    def warning(self, key: str, value: object, message: str) -> None:
        """Take the row without something that it holds."""
        self._add(key, value, "warning", message)

    def note(self, key: str, value: object, message: str) -> None:
        """Tell of something that was put right or passed over."""
        self._add(key, value, "note", message)

    def add(self, problem: IntakeProblem) -> None:
        """Take over what the intake has to say about the row."""
        self._add(problem.field, problem.value, problem.level, problem.message)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def _add(self, key: str, value: object, level: Level, message: str) -> None:
        self.problems.append(Problem(self.file, self.row, shown(key), shown(value), level, message))


def shown(value: object) -> str:
    """A value as a message may repeat it: one clean line, cut short, "" for none."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else repr(value)
    text = clean_line(text[: _SHOWN * 4])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"

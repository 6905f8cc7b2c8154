"""An error told to a program: problem details as JSON (RFC 9457)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

MEDIA_TYPE: Final = "application/problem+json"


@dataclass(frozen=True, slots=True)
class WrongParameter:
    """One parameter of an address that cannot be used; `detail` says why."""

    parameter: str
    value: str
    detail: str


def object_of(
    status: int, title: str, detail: str, errors: Iterable[WrongParameter] = ()
) -> dict[str, Any]:
    """The problem as plain JSON values; its type is the status itself (`about:blank`)."""
    problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    listed = [asdict(error) for error in errors]
    return {**problem, "errors": listed} if listed else problem

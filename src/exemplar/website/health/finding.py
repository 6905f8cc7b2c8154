"""What an examination of this installation found."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what is so, and what to do where it is not well."""

    name: str
    level: Level
    message: str
    remedy: str = ""

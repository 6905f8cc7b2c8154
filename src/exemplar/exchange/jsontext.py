"""Reads JSON text from strangers: strictly, within limits, with errors that say where."""

import json
from typing import Any, Final, NoReturn

UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class NotJson(Exception):
    """Text is no JSON that we take; the text of the error says what is wrong and where."""


def decoded(data: bytes) -> str:
    """UTF-8 text without a byte order mark; raises `NotJson` for any other encoding."""
    if data.startswith(UTF_16_MARKS):
        raise NotJson("The file is UTF-16; save it as UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotJson(f"Byte {error.start + 1} is not UTF-8; save the file as UTF-8.") from error


def parsed(text: str) -> Any:
    """The value that the text stands for.

    Numbers are finite and a key stands once in an object: otherwise a value would be lost
    in silence. Raises `NotJson`.
    """
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, " if "\n" in text.strip() else ""
        raise NotJson(f"This is not JSON: {error.msg} ({where}column {error.colno}).") from error
    except RecursionError as error:
        raise NotJson("This JSON is nested too deeply.") from error
    except ValueError as error:  # An integer of more than 4,300 digits.
        raise NotJson("This JSON holds a number that is too long.") from error


def _refuse_constant(name: str) -> NoReturn:
    raise NotJson(f"{name} is not a JSON value; write null or a number.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise NotJson(f'The key "{twice}" stands twice in one object.')
    return values

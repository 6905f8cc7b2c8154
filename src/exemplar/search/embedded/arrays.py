"""Arrays in one file, which is mapped as a whole: one file to open, one to write to the disk."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

#: Each array begins at a multiple of this many bytes.
_ALIGNMENT: Final = 64
_HEAD: Final = 8


def write(file: Path, arrays: Mapping[str, Array]) -> None:
    """Write the arrays: the length of the table, the table (JSON), then their bytes."""
    table: dict[str, tuple[str, tuple[int, ...], int]] = {}
    at = 0
    for name, array in arrays.items():
        table[name] = array.dtype.str, array.shape, at
        at += _aligned(array.nbytes)
    head = json.dumps({"size": at, "arrays": table}).encode()
    head += b" " * (_aligned(_HEAD + len(head)) - _HEAD - len(head))
    with file.open("wb") as out:
        out.write(len(head).to_bytes(_HEAD, "little"))
        out.write(head)
        for array in arrays.values():
            out.write(np.ascontiguousarray(array).tobytes())
            out.write(bytes(_aligned(array.nbytes) - array.nbytes))


def read(file: Path) -> dict[str, Array]:
    """Map the arrays; pages are read as they are touched, and shared by all processes.

    Raises OSError, or ValueError where the file is cut short or no such file."""
    whole = np.asarray(np.memmap(file, np.uint8, mode="r"))
    length = int.from_bytes(whole[:_HEAD].tobytes(), "little")
    start = _HEAD + length
    if start > len(whole):
        raise ValueError(f"{file} is damaged: its table is cut short")
    head = json.loads(whole[_HEAD:start].tobytes())
    if start + head["size"] != len(whole):
        raise ValueError(f"{file} is damaged: it has {len(whole)} bytes")
    return {
        name: _view(whole[start + at :], np.dtype(kind), tuple(shape))
        for name, (kind, shape, at) in head["arrays"].items()
    }


def _view(whole: Array, kind: np.dtype[Any], shape: tuple[int, ...]) -> Array:
    count = int(np.prod(shape))
    return whole[: count * kind.itemsize].view(kind).reshape(shape)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT

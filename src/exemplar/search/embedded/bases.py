"""Sets of rows, in the three forms that counting needs, each made only when asked for."""

from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

#: Below one row in so many, counting by row numbers is faster than by bitmaps.
_SMALL: Final = 8


def packed(mask: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """A mask as bits, 64 a word, the last word filled up with zeros."""
    octets = np.zeros(-(-len(mask) // 64) * 8, np.uint8)
    bits = np.packbits(mask, bitorder="little")
    octets[: len(bits)] = bits
    return octets.view(np.uint64)


def unpacked(bits: NDArray[np.uint64], size: int) -> NDArray[np.bool_]:
    """The mask of `size` rows that `packed` packed."""
    return np.unpackbits(bits.view(np.uint8), count=size, bitorder="little").view(np.bool_)


class Base:
    """The rows over which values are counted."""

    def __init__(self, mask: NDArray[np.bool_]) -> None:
        self.mask = mask

    @cached_property
    def count(self) -> int:
        """How many rows."""
        return int(np.count_nonzero(self.mask))

    @cached_property
    def ids(self) -> NDArray[np.int64]:
        """The row numbers, rising."""
        return np.flatnonzero(self.mask)

    @cached_property
    def bits(self) -> NDArray[np.uint64]:
        """The rows as packed bits."""
        return packed(self.mask)

    @property
    def is_small(self) -> bool:
        """Whether its rows are best counted one by one."""
        return self.count * _SMALL < len(self.mask)

"""Sets of rows in each form."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from exemplar.search.embedded.bases import Base, packed, unpacked


@given(st.lists(st.booleans(), max_size=300))
def test_packing_keeps_every_row(rows: list[bool]) -> None:
    mask = np.array(rows, np.bool_)
    bits = packed(mask)
    assert len(bits) == -(-len(rows) // 64)
    np.testing.assert_array_equal(unpacked(bits, len(rows)), mask)
    assert int(np.bitwise_count(bits).sum()) == Base(mask).count == len(Base(mask).ids)

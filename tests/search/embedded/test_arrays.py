"""Arrays in one mapped file."""

from pathlib import Path

import numpy as np
import pytest

from exemplar.search.embedded import arrays


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    written = {
        "names": np.array([b"a", b"bcd"], "S3"),
        "bits": np.arange(6, dtype=np.uint64).reshape(2, 3),
        "none": np.zeros((0, 0), np.uint64),
        "flags": np.array([True, False, True]),
        "times": np.array([1.5, -2.0]),
    }
    arrays.write(tmp_path / "file", written)
    read = arrays.read(tmp_path / "file")
    assert list(read) == list(written)
    for name, array in written.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)


@pytest.mark.parametrize("kept", [0, 4, 40, 200, -1])
def test_a_file_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    file = tmp_path / "file"
    arrays.write(file, {"numbers": np.arange(1000)})
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises((ValueError, OSError)):
        arrays.read(file)

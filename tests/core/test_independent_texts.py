import pytest

from exemplar.core.places import read_place_line
from exemplar.core.timespan import TimeSpan
from tests.core.independent_lines import PLACE_LINES, LineReading
from tests.core.independent_texts import YEAR_TEXTS, Reading


@pytest.mark.parametrize("row", YEAR_TEXTS, ids=lambda row: row[0])
def test_year_texts_read_as_someone_else_reads_them(row: Reading) -> None:
    span = TimeSpan.parse(row[0])
    assert (span.start, span.end, span.ongoing) == row[1:]


@pytest.mark.parametrize("row", PLACE_LINES, ids=lambda row: row[0])
def test_place_lines_read_as_someone_else_reads_them(row: LineReading) -> None:
    line = read_place_line(row[0])
    period = line.period
    assert (line.country_code, line.cities, period.start, period.end, period.ongoing) == row[1:]

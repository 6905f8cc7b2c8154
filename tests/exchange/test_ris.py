"""References as RIS, read back by another's program."""

from dataclasses import replace

import rispy

from exemplar.exchange import ris
from exemplar.practices.record import PublicRecord
from tests.exchange.a_record import FULL, SITE

LABELS = {"education": "Éducation", "interaction": "Interaction"}


def read_back(record: PublicRecord) -> dict[str, object]:
    """The one reference, as rispy reads it."""
    (entry,) = rispy.loads(ris.text_of(record, SITE, LABELS))
    found: dict[str, object] = entry
    return found


def test_a_reference_manager_reads_every_part() -> None:
    entry = read_back(FULL)
    assert entry["type_of_reference"] == "ELEC"
    assert entry["title"] == "Mediators at school"
    assert entry["authors"] == ["City of Turin"]
    assert (entry["year"], entry["date"]) == ("2024", "2024/05/01")
    assert entry["publisher"] == SITE.name
    assert entry["urls"] == ["https://practices.example.org/p/0123ABCD"]
    assert entry["keywords"] == ["Éducation", "Interaction"]
    assert (entry["language"], entry["abstract"]) == ("en", "To meet.")


def test_every_script_survives() -> None:
    for title in ("Écoute à Łódź – ça marche", "Πόλεις", "Вінниця", "مدن الثقافات", "안산시"):
        entry = read_back(replace(FULL, title=title, organisation=title))
        assert (entry["title"], entry["authors"]) == (title, [title])


def test_a_value_cannot_begin_a_line_of_its_own() -> None:
    hostile = replace(FULL, title="Mediators\r\nER  - \r\nTY  - BOOK", opening="a\n\nUR  - b")
    entry = read_back(hostile)
    assert entry["title"] == "Mediators ER - TY - BOOK"
    assert entry["urls"] == ["https://practices.example.org/p/0123ABCD"]


def test_what_is_not_known_is_left_out() -> None:
    entry = read_back(replace(FULL, published=None, topics=(), opening=""))
    assert not {"year", "date", "keywords", "abstract"} & set(entry)

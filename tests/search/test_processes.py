"""Readers in other processes, and an index that was damaged."""

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.embedded.layout import Layout
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import SearchQuery
from tests.search.a_document import a_document

READER = """
import sys, time
from datetime import date
from pathlib import Path
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.query import SearchQuery
engine = EmbeddedEngine(Path(sys.argv[1]))
query = SearchQuery("music")
print(engine.search(query, today=date(2026, 1, 1)).total, flush=True)
while engine.search(query, today=date(2026, 1, 1)).total == 0:
    time.sleep(0.005)
print(time.time(), flush=True)
"""
TODAY = date(2026, 5, 5)


def test_readers_in_other_processes_see_a_change_within_a_second(tmp_path: Path) -> None:
    writer = EmbeddedEngine(tmp_path)
    writer.replace_all([a_document("a", "Sport")], cursor=1)
    command = [sys.executable, "-c", READER, str(tmp_path)]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "0\n"
    writer.update([a_document("b", "Music")], [], cursor=2)
    written = time.time()
    for reader in readers:
        seen, _ = reader.communicate(timeout=10)
        assert float(seen) - written < 1


def test_a_reader_goes_on_while_generations_come_and_go(tmp_path: Path) -> None:
    writer, reader = EmbeddedEngine(tmp_path), EmbeddedEngine(tmp_path)
    writer.replace_all([a_document(f"u{n}", f"Sport {n}") for n in range(20)], cursor=1)
    for cursor in range(2, 30):
        writer.update([a_document(f"u{cursor % 20}", "Sport and music")], [], cursor=cursor)
        if cursor % 7 == 0:
            assert reader.search(SearchQuery("sprot"), today=TODAY).total == 20
    assert reader.cursor() == 29
    generations = [entry for entry in tmp_path.iterdir() if entry.is_dir()]
    assert len(generations) == 2


def test_where_nothing_was_written_the_engine_says_so(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path / "index")
    with pytest.raises(EngineUnavailable, match="no index"):
        engine.search(SearchQuery(), today=TODAY)
    with pytest.raises(EngineUnavailable):
        engine.cursor()
    with pytest.raises(EngineUnavailable):
        engine.update([a_document("a")], [], cursor=1)


@pytest.mark.parametrize("file", ["current", "facts.json", "columns.bin", "words/meta.json"])
@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "noise"])
def test_a_damaged_index_is_unavailable_and_can_be_built_anew(
    tmp_path: Path, file: str, damage: str
) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.replace_all([a_document("a", "Sport")], cursor=1)
    current = Layout(tmp_path).current()
    path = tmp_path / file if file == "current" else current / file
    whole = path.read_bytes()
    path.unlink()
    if damage != "gone":
        path.write_bytes(
            {"empty": b"", "cut": whole[: len(whole) // 2], "noise": b"\xff" * 40}[damage]
        )
    fresh = EmbeddedEngine(tmp_path)
    with pytest.raises(EngineUnavailable):
        fresh.search(SearchQuery("sport"), today=TODAY)
    fresh.replace_all([a_document("a", "Sport")], cursor=1)
    assert fresh.search(SearchQuery("sport"), today=TODAY).total == 1


def test_an_index_of_another_format_asks_to_be_rebuilt(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.replace_all([], cursor=1)
    facts = Layout(tmp_path).current() / "facts.json"
    facts.write_text(json.dumps({**json.loads(facts.read_text()), "format": "0"}))
    with pytest.raises(EngineUnavailable, match="rebuilt"):
        EmbeddedEngine(tmp_path).cursor()


def test_a_failed_build_leaves_the_old_index_in_place(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.replace_all([a_document("a", "Sport")], cursor=1)

    def broken() -> object:
        yield a_document("b", "Music")
        raise RuntimeError("The database went away")

    with pytest.raises(RuntimeError):
        engine.replace_all(broken(), cursor=2)  # type: ignore[arg-type]
    assert engine.cursor() == 1
    assert engine.search(SearchQuery("sport"), today=TODAY).uids == ("a",)
    assert len([entry for entry in tmp_path.iterdir() if entry.is_dir()]) == 1

"""`kill -9` between the database and the index, and in the middle of indexing."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.query import SearchQuery
from tests.fixtures.database import ROOT, install_database, rows_of
from tests.fixtures.proofs import Proof
from tests.fixtures.server import environment_of

pytestmark = pytest.mark.database

MODES = ("between", "during", "rebuild", "during", "between")
TODAY = date(2026, 5, 5)


@dataclass
class Acknowledged:
    """What the killed processes said was done: uid to whether it is public."""

    public: dict[str, bool] = field(default_factory=dict)

    def note(self, line: str) -> None:
        words = line.split()
        if words and words[0] == "done":
            self.public[words[2]] = words[1] != "archive"
        elif words and words[0] == "begun":
            # Until it is done, either way is right.
            self.public.pop(words[1], None)


@pytest.mark.soak
def test_a_killed_writer_loses_nothing_and_shows_nothing_unpublished(
    tmp_path: Path, proof: Proof
) -> None:
    install_database(tmp_path)
    acknowledged = Acknowledged()
    for seed in range(proof.repeats(5, full=200)):
        _live_and_die(tmp_path, MODES[seed % len(MODES)], seed, acknowledged)
    with _writer(tmp_path, "during", 10**6) as last:
        _in_step(last)
        _compare(tmp_path, acknowledged)
        last.kill()


def _live_and_die(data_dir: Path, mode: str, seed: int, acknowledged: Acknowledged) -> None:
    """Start a writer, compare what it found, let it work, kill it."""
    rng = random.Random(seed)
    with _writer(data_dir, mode, seed) as writer:
        _in_step(writer)
        _compare(data_dir, acknowledged)
        assert writer.stdin is not None
        assert writer.stdout is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
        commits, fatal = 0, rng.randint(1, 6)
        for line in writer.stdout:
            acknowledged.note(line)
            commits += line.startswith("committed")
            if mode == "during" and commits == fatal:
                time.sleep(rng.uniform(0, 0.06))
                writer.kill()
                break
        for line in writer.stdout:
            acknowledged.note(line)
        assert writer.wait(60) == -9


def _writer(data_dir: Path, mode: str, seed: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.search.killed_writer", mode, str(seed)],
        cwd=ROOT,
        env=environment_of(data_dir, DJANGO_SETTINGS_MODULE="exemplar.website.settings"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _in_step(writer: "subprocess.Popen[str]") -> None:
    assert writer.stdout is not None
    assert writer.stdout.readline() == "in step\n"


def _compare(data_dir: Path, acknowledged: Acknowledged) -> None:
    """The index holds what is public, all of it and nothing else, and so does the database hold
    what was acknowledged."""
    public = dict(rows_of(data_dir, "SELECT uid, title FROM practices_publishedrecord"))
    ((last,),) = rows_of(data_dir, "SELECT coalesce(max(seq), 0) FROM practices_change")
    for uid, is_public in acknowledged.public.items():
        assert (uid in public) == is_public
    engine = EmbeddedEngine(data_dir / "index")
    assert engine.cursor() == last
    found: list[str] = []
    for page in range(1, len(public) // 50 + 2):
        query = SearchQuery(page=page, page_size=50)
        found += engine.search(query, today=TODAY).uids
    assert sorted(found) == sorted(public)
    for uid, title in public.items():
        assert engine.search(SearchQuery(f'"{title}"'), today=TODAY).uids == (uid,)
    # The lock, the pointer, one that was to replace it, the generation and one more: whatever else
    # killed writers left half done was swept away by the next that wrote.
    assert len(list((data_dir / "index").iterdir())) <= 5

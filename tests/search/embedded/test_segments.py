"""Many small changes to many practices: nothing is lost, and little is written anew."""

import json
import random
from datetime import date
from pathlib import Path

import pytest

from exemplar.search.document import Document
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.embedded.layout import WORDS, Layout
from exemplar.search.embedded.segments import LARGE, MERGED
from exemplar.search.query import SearchQuery
from tests.search.a_document import a_document

TODAY = date(2026, 5, 5)


def _sizes(folder: Path) -> dict[str, int]:
    """How many practices, dropped ones included, each segment has."""
    meta = json.loads((Layout(folder).current() / WORDS / "meta.json").read_text())
    return {segment["segment_id"]: segment["max_doc"] for segment in meta["segments"]}


@pytest.fixture
def written(tmp_path: Path) -> dict[str, Document]:
    """The documents of an index in `tmp_path` with one large segment."""
    documents = {f"u{n}": a_document(f"u{n}", f"Sport number{n}") for n in range(LARGE + 100)}
    EmbeddedEngine(tmp_path).replace_all(documents.values(), cursor=1)
    return documents


def test_every_change_is_found_while_the_large_segment_stays_as_it_is(
    written: dict[str, Document], tmp_path: Path
) -> None:
    rng, engine, large = random.Random(1), EmbeddedEngine(tmp_path), next(iter(_sizes(tmp_path)))
    for cursor in range(2, 3 * MERGED):
        changed, gone, fresh = rng.choice(list(written)), rng.choice(list(written)), f"new{cursor}"
        documents = [a_document(uid, f"Music change{cursor}") for uid in {changed, fresh} - {gone}]
        engine.update(documents, [gone], cursor=cursor)
        written.update({document.uid: document for document in documents})
        written.pop(gone)
        sizes = _sizes(tmp_path)
        assert sizes[large] == LARGE + 100
        assert len(sizes) <= MERGED
        found = engine.search(SearchQuery(f"change{cursor}"), today=TODAY).uids
        assert set(found) == {document.uid for document in documents}
    for word in ("sport", "music"):
        titled = [d for d in written.values() if d.versions[0].title.lower().startswith(word)]
        assert engine.search(SearchQuery(word), today=TODAY).total == len(titled)


def test_a_generation_has_no_files_that_earlier_ones_left(
    written: dict[str, Document], tmp_path: Path
) -> None:
    engine = EmbeddedEngine(tmp_path)
    for cursor in range(2, 3 * MERGED):
        engine.update([a_document(f"u{cursor}", "Music")], [], cursor=cursor)
    current = Layout(tmp_path).current()
    assert not (current / "aside").exists()
    drops = [file.name.partition(".")[0] for file in (current / WORDS).glob("*.del")]
    assert len(drops) == len(set(drops)) > 0


def test_segments_are_merged_once_many_are_large(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.replace_all([], cursor=1)
    for cursor in range(2, 3 * MERGED):
        uids = [f"{cursor}x{n}" for n in range(LARGE)]
        engine.update([a_document(uid, "Sport") for uid in uids], [], cursor=cursor)
        assert len(_sizes(tmp_path)) <= MERGED
    assert engine.search(SearchQuery("sport"), today=TODAY).total == LARGE * (3 * MERGED - 2)

"""The index follows what is public."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from exemplar.practices import changes, publishing
from exemplar.practices.models import Change, Topic
from exemplar.search import keeping
from exemplar.search.current import current_engine
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import SearchEngine
from exemplar.search.query import SearchQuery
from tests.practices.factories import a_place, a_practice, a_published_practice, a_translation

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 5, 5)


@pytest.fixture
def engine(tmp_path: Path, settings: Any) -> SearchEngine:
    """This installation's engine, over an index of its own."""
    settings.SEARCH_URL = f"embedded://{tmp_path}/index"
    keeping.keep_in_step(current_engine())
    return current_engine()


def found(engine: SearchEngine, words: str = "", language: str = "en") -> list[str]:
    query = SearchQuery(words, page_size=50, language=language)
    return sorted(engine.search(query, today=TODAY).uids)


def test_what_is_published_is_found_at_once_and_what_is_archived_no_more(
    engine: SearchEngine,
) -> None:
    practice = a_published_practice("Listening circles")
    a_practice("Listening drafts")
    assert found(engine, "listening") == [practice.uid]
    publishing.archive(practice.uid, reason="A trial")
    assert found(engine, "listening") == []
    publishing.restore(practice.uid)
    assert found(engine, "listening") == [practice.uid]
    assert keeping.behind(engine) == 0


def test_a_draft_of_a_published_practice_is_not_found(engine: SearchEngine) -> None:
    practice = a_published_practice("Listening circles")
    practice.title = "Secret plans"
    practice.save_revision()
    assert found(engine, "secret") == []
    assert found(engine, "listening") == [practice.uid]


def test_a_translation_is_found_in_its_language(engine: SearchEngine) -> None:
    practice = a_published_practice("Listening circles")
    translation = a_translation(practice, "fr", "Les cercles d’écoute")
    publishing.publish(translation)
    assert found(engine, "cercle ecoute", "fr") == [practice.uid]
    assert engine.search(SearchQuery(), today=TODAY).total == 1


def test_places_and_topics_are_found_by_any_of_their_names(engine: SearchEngine) -> None:
    place = a_place("IT", "Turin")
    practice = a_published_practice("A school", places=(place,), topics=("anti-discrimination",))
    for words, language in (("turin", "en"), ("Italie", "en"), ("إيطاليا", "en"), ("italy", "ar")):
        assert found(engine, words, language) == [practice.uid], words
    label = Topic.objects.get(slug="anti-discrimination").labels.get(language="en")
    label.alternative_labels = "fairness\nequal chances"
    label.save()
    assert found(engine, "fairness") == [practice.uid]


def test_what_is_rolled_back_is_never_found(engine: SearchEngine) -> None:
    @transaction.atomic
    def fail_after_publishing() -> None:
        a_published_practice("Listening circles")
        raise RuntimeError("The connection was lost")

    with pytest.raises(RuntimeError):
        fail_after_publishing()
    assert found(engine) == []


def test_an_index_that_fell_behind_catches_up(engine: SearchEngine, settings: Any) -> None:
    ours = settings.SEARCH_URL
    settings.SEARCH_URL = "memory://"
    uids = sorted(a_published_practice().uid for _ in range(3))
    settings.SEARCH_URL = ours
    assert keeping.behind(engine) > 0
    assert found(engine) == []
    assert keeping.catch_up(engine) > 0
    assert found(engine) == uids
    assert keeping.catch_up(engine) == 0


def test_a_missing_or_damaged_index_is_built_anew(engine: SearchEngine, tmp_path: Path) -> None:
    uid = a_published_practice("Listening circles").uid
    (tmp_path / "index/current").write_text("gnothing")
    keeping.keep_in_step(engine)
    assert found(engine, "listening") == [uid]


def test_an_index_ahead_of_a_restored_database_is_built_anew(engine: SearchEngine) -> None:
    uid = a_published_practice("Listening circles").uid
    engine.update([], [uid], cursor=changes.last_seq() + 50)
    keeping.keep_in_step(engine)
    assert found(engine) == [uid]
    assert engine.cursor() == changes.last_seq()


def test_a_rebuild_tells_its_progress(engine: SearchEngine) -> None:
    for _ in range(3):
        a_published_practice()
    told: list[int] = []
    assert keeping.rebuild(engine, told.append)
    assert told == [1, 2, 3]
    assert len(found(engine)) == 3


def test_who_finds_another_at_work_leaves_it_the_lines(
    engine: SearchEngine, tmp_path: Path
) -> None:
    other = EmbeddedEngine(tmp_path / "index")
    with other.claim(wait=True):
        uid = a_published_practice("Listening circles").uid
        assert found(engine) == []
        assert not keeping.rebuild(engine, wait=False)
    assert keeping.catch_up(engine) == Change.objects.count()
    assert found(engine) == [uid]

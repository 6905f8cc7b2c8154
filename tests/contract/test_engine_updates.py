"""What every engine promises of updates: one act, one writer at a time."""

import threading

from exemplar.search.engine import SearchEngine
from exemplar.search.memory import MemoryEngine
from exemplar.search.query import SearchQuery
from tests.contract.asking import TODAY, filled, found, results
from tests.search.a_document import a_document


def test_an_update_adds_replaces_and_removes_as_one_act(engine: SearchEngine) -> None:
    filled(engine, a_document("a", "Sport"), a_document("b", "Music"), a_document("c", "Theatre"))
    fresh = a_document("a", "Dance", places=(("FR", "fr-lyon"),), topics=("language",))
    engine.update([fresh, a_document("d", "Opera")], ["b", "unknown"], cursor=7)
    assert engine.cursor() == 7
    assert found(engine) == ["a", "c", "d"]
    assert found(engine, "sport") == []
    assert found(engine, "music") == []
    assert found(engine, "dance", chosen={"city": ("fr-lyon",)}) == ["a"]
    assert results(engine).counts["country"] == {"FR": 1, "GB": 2}
    assert results(engine, sort="title").uids == ("a", "d", "c")


def test_many_updates_leave_what_the_reference_has(engine: SearchEngine) -> None:
    documents = [
        a_document(
            f"u{n % 30}", f"Title {n}", rest=f"word{n}", added=n, years=(2000 + n % 20, None)
        )
        for n in range(90)
    ]
    for n, document in enumerate(documents):
        engine.update([document], [f"u{(n * 7) % 30}"] if n % 3 == 0 else [], cursor=n)
    assert engine.cursor() == 89
    again = MemoryEngine()
    for n, document in enumerate(documents):
        again.update([document], [f"u{(n * 7) % 30}"] if n % 3 == 0 else [], cursor=n)
    for query in (SearchQuery(page_size=50), SearchQuery("title", sort="added", page_size=50)):
        assert engine.search(query, today=TODAY) == again.search(query, today=TODAY)


def test_only_one_may_write_at_a_time(engine: SearchEngine) -> None:
    seen: list[bool] = []

    def try_to() -> None:
        with engine.claim(wait=False) as claimed:
            seen.append(claimed)

    with engine.claim(wait=True) as claimed:
        assert claimed
        engine.update([a_document("a")], [], cursor=1)
        other = threading.Thread(target=try_to)
        other.start()
        other.join()
    try_to()
    assert seen == [False, True]

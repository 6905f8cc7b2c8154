"""What the embedded engine costs: the full job (total, page, six facets' counts) and updates.

    python bench/engine.py [10000] [--words 400]

One process, one thread, warm files, every search different, no cache of results.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import corpus
import queries
from exemplar.search import parsing
from exemplar.search.document import Document, TextVersion
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.query import SearchQuery

TODAY = date(corpus.LAST_YEAR, 6, 1)
KNOWN = parsing.KnownValues(corpus.TOPICS, (), corpus.COUNTRIES, corpus.LANGUAGES)


def document_of(practice: corpus.Practice) -> Document:
    """A practice of the corpus as the index takes it."""
    bounds = [int(year) for year in practice["year_text"].removeprefix("since ").split("-")]
    ongoing = practice["year_text"].startswith("since")
    country, city = practice["country_code"], practice["city"]
    rest = "\n".join(practice[section] for section in corpus.SECTIONS[1:])
    text = TextVersion(practice["language"], practice["title"], practice["purpose"], rest)
    return Document(
        uid=practice["uid"],
        versions=(text,),
        places=((country, f"{country}-{city}".lower()),),
        topics=tuple(practice["topics"]),
        names=(("", city), *(("en", topic.replace("-", " ")) for topic in practice["topics"])),
        start_year=bounds[0],
        end_year=None if ongoing else bounds[-1],
        ongoing=ongoing or (None if len(bounds) == 1 else False),
        added=float(int(practice["uid"], 36) % 10**9),
    )


def searches() -> Iterator[tuple[str, SearchQuery]]:
    """The query mix, read as the list page reads it."""
    for kind, parameters in queries.queries():
        query, problems = parsing.read(parameters, "en", KNOWN)
        assert not problems, problems
        yield kind, query


def milliseconds(started: float) -> float:
    """Since `time.perf_counter()` was `started`."""
    return (time.perf_counter() - started) * 1000


def spread(times: list[float]) -> str:
    """Median, 95th and 99th percentile, in milliseconds."""
    ranked = sorted(times)
    p95, p99 = (ranked[min(len(ranked) - 1, int(len(ranked) * p))] for p in (0.95, 0.99))
    return f"median {statistics.median(ranked):7.2f}   p95 {p95:7.2f}   p99 {p99:7.2f} ms"


def main() -> None:
    """Build, search and update; print what each took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--words", type=int, default=400)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        documents = [document_of(p) for p in corpus.practices(given.count, given.words)]
        writer = EmbeddedEngine(index)
        started = time.perf_counter()
        writer.replace_all(documents, cursor=1)
        took = milliseconds(started) / 1000
        size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
        print(f"build    {took:.1f} s, {given.count / took:.0f} practices/s, {size / 1e6:.1f} MB")
        reader = EmbeddedEngine(index)
        started = time.perf_counter()
        reader.search(SearchQuery(), today=TODAY)
        print(f"open     {milliseconds(started):.1f} ms with the first search")
        _time_searches(reader)
        _time_updates(writer, reader, documents)
        print(
            f"memory   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"
        )


def _time_searches(engine: EmbeddedEngine) -> None:
    times: dict[str, list[float]] = defaultdict(list)
    for measured in (False, True):
        for kind, query in searches():
            started = time.perf_counter()
            engine.search(query, today=TODAY)
            if measured:
                times[kind].append(milliseconds(started))
    for kind in ("browse", "text", "phrase", "typo"):
        print(f"{kind:8} {spread(times[kind])}")
    print(f"all      {spread([took for kind in times.values() for took in kind])}")


def _time_updates(
    writer: EmbeddedEngine, reader: EmbeddedEngine, documents: list[Document]
) -> None:
    updates, after = [], []
    for cursor, document in enumerate(documents[:: max(1, len(documents) // 40)], start=2):
        started = time.perf_counter()
        writer.update([document], [], cursor=cursor)
        updates.append(milliseconds(started))
        started = time.perf_counter()
        reader.search(SearchQuery("school"), today=TODAY)
        after.append(milliseconds(started))
    print(f"update   {spread(updates)}")
    print(f"reopen   {spread(after)}")


if __name__ == "__main__":
    main()

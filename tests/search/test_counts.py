"""Counts and order against brute force: random practices, random filters, random changes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exemplar.search.document import Document, TextVersion
from exemplar.search.embedded.engine import EmbeddedEngine
from exemplar.search.engine import SearchEngine
from exemplar.search.memory import MemoryEngine
from exemplar.search.query import FACETS, SORTS, STATUSES, Facet, SearchQuery
from tests.search.a_document import a_document

TODAY = date(2026, 5, 5)

TOPICS = ("education", "language", "media", "public-space")
COUNTRIES = ("GB", "IT", "PT", "UA")
LANGUAGES = ("en", "fr", "uk", "ko")
YEARS = range(2018, 2029)
WORDS = ("sport", "sports", "music", "théâtre", "мова", "мови", "서울시", "anti-racism", "the")

words = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
places = st.tuples(
    st.sampled_from(COUNTRIES), st.one_of(st.none(), st.sampled_from(("turin", "lviv", "porto")))
).map(lambda pair: (pair[0], pair[1] and f"{pair[0].lower()}-{pair[1]}"))
maybe_year = st.one_of(st.none(), st.sampled_from(YEARS))
versions = st.lists(
    st.builds(TextVersion, st.sampled_from(LANGUAGES), words, words, words),
    min_size=1,
    max_size=3,
    unique_by=lambda version: version.language,
).map(tuple)


def documents_of(uid: str) -> st.SearchStrategy[Document]:
    return st.builds(
        Document,
        uid=st.just(uid),
        versions=versions,
        places=st.lists(places, min_size=1, max_size=3).map(tuple),
        topics=st.lists(st.sampled_from(TOPICS), max_size=3).map(tuple),
        names=st.lists(st.tuples(st.sampled_from(("", "fr")), words), max_size=2).map(tuple),
        start_year=maybe_year,
        end_year=maybe_year,
        ongoing=st.sampled_from((True, False, None)),
        added=st.sampled_from((0.0, 1.5, 2.0)),
    )


catalogues = st.integers(0, 12).flatmap(
    lambda size: st.tuples(*(documents_of(f"uid{n:02}") for n in range(size)))
)
chosen = st.fixed_dictionaries(
    {},
    optional={
        "topic": st.lists(st.sampled_from((*TOPICS, "none")), min_size=1, max_size=2).map(tuple),
        "country": st.lists(st.sampled_from(COUNTRIES), min_size=1, max_size=2).map(tuple),
        "city": st.lists(st.sampled_from(("it-turin", "ua-lviv")), min_size=1).map(tuple),
        "year": st.lists(st.sampled_from(YEARS).map(str), min_size=1, max_size=2).map(tuple),
        "status": st.lists(st.sampled_from(STATUSES), min_size=1, max_size=2).map(tuple),
        "language": st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=2).map(tuple),
    },
)
queries = st.builds(
    SearchQuery,
    words=st.one_of(
        st.just(""),
        words,
        words.map(lambda text: f'"{text}"'),
        words.map(lambda text: f"music -{text}"),
        st.sampled_from(("spprt", "musci sport", "teatre")),
    ),
    chosen=chosen,
    year_from=st.one_of(st.none(), st.sampled_from(YEARS)),
    year_to=st.one_of(st.none(), st.sampled_from(YEARS)),
    sort=st.sampled_from((None, *SORTS)),
    page=st.integers(1, 2),
    page_size=st.sampled_from((10, 50)),
    language=st.sampled_from(LANGUAGES),
)


@pytest.fixture(scope="module")
def embedded() -> Iterator[SearchEngine]:
    with TemporaryDirectory() as folder:
        yield EmbeddedEngine(Path(folder) / "index")


def brute_force(
    documents: tuple[Document, ...], query: SearchQuery, facet: Facet
) -> dict[str, int]:
    """The counts of one facet by the rules' own words, one practice and value at a time."""
    counts: dict[str, int] = {}
    for document in documents:
        if all(_has(document, other, query) for other in FACETS if other != facet):
            for value in _values(document, facet):
                counts[value] = counts.get(value, 0) + 1
    return counts


def _years(document: Document) -> list[int]:
    start, end, now = document.start_year, document.end_year, TODAY.year
    if document.ongoing:
        if start is None:
            return [now]
        return [start] if start > now else list(range(start, now + 1))
    if start is None or end is None:
        return [year for year in (start, end) if year is not None]
    return list(range(start, end + 1))


def _values(document: Document, facet: Facet) -> set[str]:
    return {
        "topic": set(document.topics),
        "country": {country for country, _ in document.places},
        "city": {city for _, city in document.places if city},
        "year": {str(year) for year in _years(document)},
        "status": {document.status},
        "language": {version.language for version in document.versions},
    }[facet]


def _has(document: Document, facet: Facet, query: SearchQuery) -> bool:
    options = query.chosen.get(facet)
    if options and not _values(document, facet) & set(options):
        return False
    if facet != "year" or (query.year_from is None and query.year_to is None):
        return True
    years = _years(document)
    low, high = query.year_from or 0, query.year_to or 9999
    return bool(years) and years[-1] >= low and years[0] <= high


@pytest.mark.parametrize("kind", ["memory", "embedded"])
@given(documents=catalogues, query=queries)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_counts_are_those_of_brute_force(
    kind: str, embedded: SearchEngine, documents: tuple[Document, ...], query: SearchQuery
) -> None:
    engine = MemoryEngine() if kind == "memory" else embedded
    engine.replace_all(documents, cursor=1)
    without_words = query.with_words("")
    answer = engine.search(without_words, today=TODAY)
    for facet in FACETS:
        assert answer.counts[facet] == brute_force(documents, without_words, facet)
    assert answer.total == answer.full_matches == sum(answer.counts["status"].values()) or (
        "status" in query.chosen
    )


@given(documents=catalogues, query=queries)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_embedded_engine_answers_as_the_reference_does(
    embedded: SearchEngine, documents: tuple[Document, ...], query: SearchQuery
) -> None:
    reference = MemoryEngine()
    for engine in (reference, embedded):
        # Half of it built, half of it added: both ways lead to the same index.
        engine.replace_all(documents[::2], cursor=1)
        engine.update(documents[1::2], [d.uid for d in documents[::4]], cursor=2)
    expected = reference.search(query, today=TODAY)
    answer = embedded.search(query, today=TODAY)
    assert answer.total == expected.total
    assert answer.full_matches == expected.full_matches
    assert {f: dict(c) for f, c in answer.counts.items()} == expected.counts
    assert (answer.marks, dict(answer.repaired)) == (expected.marks, expected.repaired)
    if query.words and query.effective_sort == "relevance":
        # The two weigh lengths alike, but tantivy keeps them rounded: equal sets, not equal order.
        assert len(answer.uids) == len(expected.uids)
    else:
        assert answer.uids == expected.uids


def test_many_values_and_rows_are_counted_as_few_are(embedded: SearchEngine) -> None:
    documents = [
        a_document(
            f"u{n}",
            f"Title {n}",
            places=(("GB", f"gb-city{n % 700}"), ("IT", f"it-city{n % 13}")),
            years=(1990 + n % 30, 1990 + n % 30 + n % 5),
        )
        for n in range(1500)
    ]
    reference = MemoryEngine()
    for engine in (reference, embedded):
        engine.replace_all(documents, cursor=1)
    for query in (
        SearchQuery(),
        SearchQuery(chosen={"city": ("gb-city1", "it-city2")}),
        SearchQuery(chosen={"year": ("1991",), "city": ("it-city2",)}, year_from=1990),
    ):
        assert embedded.search(query, today=TODAY) == reference.search(query, today=TODAY)


@given(documents=catalogues, query=queries)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pairs_and_missing_values_are_counted_as_the_reference_does(
    embedded: SearchEngine, documents: tuple[Document, ...], query: SearchQuery
) -> None:
    reference = MemoryEngine()
    for engine in (reference, embedded):
        engine.replace_all(documents, cursor=1)
    for first, second in (("topic", "country"), ("language", "city"), ("status", "topic")):
        expected = reference.cross(query, first, second, today=TODAY)  # type: ignore[arg-type]
        assert embedded.cross(query, first, second, today=TODAY) == expected  # type: ignore[arg-type]
    assert embedded.lacking(query, "city", today=TODAY) == reference.lacking(
        query, "city", today=TODAY
    )

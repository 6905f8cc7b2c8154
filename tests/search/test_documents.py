"""From the published record to the index's document."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from exemplar.practices.gazetteering import Places
from exemplar.practices.incoming import IncomingPlace
from exemplar.practices.projection import public_place
from exemplar.practices.reading import TopicEntry
from exemplar.practices.record import PublicLink, PublicPlace, PublicPractice, PublicRecord
from exemplar.search.documents import document_of
from exemplar.search.memory import MemoryEngine
from exemplar.search.query import SearchQuery

SCHEME = {
    "media": TopicEntry(
        "media",
        {"en": "Media", "fr": "Médias"},
        {"en": ("Press",), "fr": ("Presse", "Radio")},
        {},
    )
}
TURIN = PublicPlace("IT", "Italy", "Turin", "Piedmont", token="it-turin", names=("Torino",))


def a_record(language: str = "en", **values: object) -> PublicRecord:
    return PublicRecord(
        "AAAAAAAA",
        language,
        "en",
        "Title",
        "slug",
        (TURIN,),
        **values,  # type: ignore[arg-type]
    )


def test_every_name_of_places_and_topics_is_known() -> None:
    practice = PublicPractice("AAAAAAAA", (a_record(topics=("media", "gone")),))
    document = document_of(practice, SCHEME)
    assert document.topics == ("media", "gone")
    assert document.places == (("IT", "it-turin"),)
    assert set(document.names) >= {
        *(("", name) for name in ("Turin", "Torino", "Piedmont", "Italy", "Italie", "إيطاليا")),
        *(("en", "Media"), ("fr", "Médias"), ("en", "Press"), ("fr", "Presse"), ("fr", "Radio")),
    }


def test_a_country_is_known_by_its_other_names_but_not_by_those_of_its_parts() -> None:
    kirklees = PublicPlace("GB", "United Kingdom", "Kirklees", token="gb-kirklees")
    names = dict.fromkeys(
        name
        for _, name in document_of(
            PublicPractice("AAAAAAAA", (replace(a_record(), places=(kirklees,)),)), SCHEME
        ).names
    )
    assert {"UK", "Great Britain", "Royaume-Uni", "Велика Британія"} <= names.keys()
    assert "Scotland" not in names


def test_texts_are_plain_and_in_two_weights() -> None:
    record = a_record(
        purpose="<p>To <b>meet</b> &amp; eat</p>",
        process="<p>Weekly</p>",
        year_text="2016",
        links=(PublicLink("A film"),),
    )
    (version,) = document_of(PublicPractice("AAAAAAAA", (record,)), SCHEME).versions
    assert version.purpose == "To meet & eat"
    assert version.rest.split("\n") == ["Weekly", "2016", "A film"]


def test_added_is_the_first_publication_in_any_language() -> None:
    versions = (
        a_record(published="2026-02-01T00:00:00Z"),
        a_record("fr", published="2026-01-01T00:00:00+00:00"),
    )
    document = document_of(PublicPractice("AAAAAAAA", versions), SCHEME)
    assert document.added == 1767225600.0
    assert document.languages == ("en", "fr")
    assert document_of(PublicPractice("A", (a_record(),)), SCHEME).added == 0.0


@pytest.mark.parametrize(
    ("country", "city", "names"),
    [
        ("UA", "Vinnytsia", "Vinnytsya Winnica Вінниця Винница"),
        ("PL", "Krakow", "Kraków Cracow Cracovie Краків Krakau"),
        ("SE", "Gothenburg", "Göteborg Goteborg Gotemburgo"),
        ("SE", "Göteborg", "Gothenburg"),
        ("DE", "Cologne", "Köln Koln Colonia"),
        ("UA", "Kyiv", "Kiev Київ Kiew"),
        ("TR", "İzmir", "Izmir"),
    ],
)
@pytest.mark.django_db
def test_a_city_is_found_by_its_names_in_every_language(
    country: str, city: str, names: str
) -> None:
    place = public_place(Places().find_or_make(IncomingPlace(country, city)), "en")
    found_by(place, (city, *names.split()))


@pytest.mark.django_db
def test_a_spelling_that_the_gazetteer_lacks_is_found_as_a_typing_error() -> None:
    place = public_place(Places().find_or_make(IncomingPlace("UA", "Vinnytsia")), "en")
    engine = MemoryEngine()
    record = replace(a_record(), places=(place,))
    engine.replace_all([document_of(PublicPractice("AAAAAAAA", (record,)), SCHEME)], cursor=1)
    results = engine.search(SearchQuery("Vinnitsya"), today=date(2026, 1, 1))
    assert (results.full_matches, results.repaired) == (1, {"Vinnitsya": ("vinnytsya",)})


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("TR", "Türkiye Turkey Turquie Туреччина تركيا Turchia"),
        ("ES", "Spain España Espagne Іспанія إسبانيا Spanien Hiszpania"),
        ("CZ", "Czechia Czech-Republic Tchéquie Чехія"),
        ("MK", "Macedonia"),
        ("GB", "UK Royaume-Uni Vereinigtes-Königreich"),
    ],
)
def test_a_country_is_found_by_its_names_in_every_language(country: str, names: str) -> None:
    found_by(PublicPlace(country, country), names.split())


def found_by(place: PublicPlace, names: Iterable[str]) -> None:
    record = replace(a_record(), places=(place,))
    engine = MemoryEngine()
    engine.replace_all([document_of(PublicPractice("AAAAAAAA", (record,)), SCHEME)], cursor=1)
    for name in names:
        results = engine.search(SearchQuery(name), today=date(2026, 1, 1))
        assert (results.full_matches, results.repaired) == (1, {}), name


def test_every_label_of_a_topic_finds_its_practices() -> None:
    practice = PublicPractice("AAAAAAAA", (a_record(topics=("media",)),))
    engine = MemoryEngine()
    engine.replace_all([document_of(practice, SCHEME)], cursor=1)
    for words, language in (("médias", "fr"), ("radio", "en"), ("presses", "fr"), ("press", "ar")):
        query = SearchQuery(words, language=language)
        assert engine.search(query, today=date(2026, 1, 1)).full_matches == 1, words

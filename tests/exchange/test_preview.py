"""What those who check a file are shown of each record."""

from exemplar.exchange.preview import object_of
from exemplar.exchange.problems import Problem
from exemplar.practices.fields import PUBLIC
from exemplar.practices.incoming import IncomingLink, IncomingPlace, IncomingRecord

RECORD = IncomingRecord(
    title="Le bulletin",
    language="fr",
    places=(IncomingPlace("KR", "Ansan"), IncomingPlace("KR")),
    year_text="depuis 2016",
    topics=("language",),
    rationale="<p>Lire &amp; écrire.</p>",
    links=(IncomingLink("Un livre"),),
)


def test_the_record_comes_with_its_first_place_flat_an_excerpt_and_the_problems() -> None:
    problem = Problem("a.jsonl", 1, "title", "", "note", "Short.")
    values = object_of(RECORD, [problem])
    beside = ["country_code", "city", "excerpt", "problems"]
    assert list(values) == [*(field.key for field in PUBLIC), *beside]
    assert (values["country_code"], values["city"]) == ("KR", "Ansan")
    assert values["places"][1]["country"] == "Corée du Sud"
    assert (values["start_year"], values["ongoing"], values["edtf"]) == (2016, True, "2016/..")
    assert values["excerpt"] == "Lire & écrire."
    assert values["problems"][0] == {
        "file": "a.jsonl",
        "row": 1,
        "field": "title",
        "value": "",
        "level": "note",
        "message": "Short.",
    }


def test_years_that_are_given_go_before_the_words() -> None:
    record = IncomingRecord("t", "en", (), year_text="2016", start_year=2015, end_year=2017)
    assert object_of(record, [])["edtf"] == "2015/2017"


def test_a_record_of_which_nothing_could_be_read_has_all_its_keys() -> None:
    values = object_of(IncomingRecord("", "", ()), [])
    assert (values["country_code"], values["language"], values["excerpt"]) == (None, None, "")

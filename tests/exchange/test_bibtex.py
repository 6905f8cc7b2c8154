"""References as BibTeX, read back by another's program."""

import codecs
from dataclasses import replace

import latexcodec  # noqa: F401 (registers the codec "ulatex")
from pybtex.database import Entry, parse_string

from exemplar.exchange import bibtex
from exemplar.practices.record import PublicRecord
from tests.exchange.a_record import FULL, SITE

LABELS = {"education": "Education", "interaction": "Interaction"}


def read_back(record: PublicRecord) -> Entry:
    """The one entry, as pybtex reads it."""
    (entry,) = parse_string(bibtex.text_of(record, SITE, LABELS), "bibtex").entries.values()
    return entry


def plain(text: str) -> str:
    """What LaTeX would print."""
    decoded: str = codecs.decode(text, "ulatex")
    return decoded.replace("{", "").replace("}", "")


def test_latex_reads_every_part() -> None:
    entry = read_back(FULL)
    assert (entry.type, entry.key) == ("misc", "0123ABCD")
    assert plain(entry.fields["title"]) == "Mediators at school"
    assert (entry.fields["year"], entry.fields["month"]) == ("2024", "May")
    assert entry.fields["url"] == "https://practices.example.org/p/0123ABCD"
    assert entry.fields["howpublished"] == SITE.name
    assert entry.fields["keywords"] == "Education, Interaction"


def test_an_organisation_is_one_name_and_cities_are_several() -> None:
    office = replace(FULL, organisation="Office for Peace and Integration, Turin")
    (author,) = read_back(office).persons["author"]
    assert plain(str(author)) == "Office for Peace and Integration, Turin"
    cities = tuple(replace(FULL.places[0], city=name) for name in ("Turin", "Milan"))
    several = read_back(replace(FULL, organisation="", places=cities)).persons["author"]
    assert [plain(str(name)) for name in several] == ["City of Turin", "City of Milan"]


def test_signs_of_tex_are_words_here() -> None:
    entry = read_back(replace(FULL, title="50 % & more: a_b #1"))
    assert plain(entry.fields["title"]) == "50 % & more: a_b #1"
    assert bibtex.escaped("~^\\{$}") == (
        r"\textasciitilde{}\textasciicircum{}\textbackslash{}\{\$\}"
    )


def test_every_script_survives() -> None:
    for title in (
        "Écoute à Łódź – ça marche",
        "Πόλεις",
        "Вінниця",
        "مدن متعددة الثقافات",
        "안산시",
    ):
        assert plain(read_back(replace(FULL, title=title)).fields["title"]) == title

"""Who is cited, and the reference in words."""

from dataclasses import replace

from exemplar.exchange.citation import authors, citation, note
from tests.exchange.a_record import FRENCH, FULL, SITE

ADDRESS = "https://practices.example.org/p/0123ABCD"


def test_a_reference_names_author_year_title_site_and_the_permanent_address() -> None:
    assert citation(FULL, SITE).text == (
        f"City of Turin. (2024). Mediators at school. Practices of the North. {ADDRESS}"
    )


def test_without_an_organisation_the_city_answers_else_the_programme() -> None:
    nowhere = replace(FULL, organisation="", places=FULL.places[1:])
    assert authors(FRENCH, SITE) == ("City of Turin",)
    assert authors(FRENCH, SITE, "Ville de %(city)s") == ("Ville de Turin",)
    assert authors(nowhere, SITE) == (SITE.name,)
    assert SITE.name not in citation(nowhere, SITE).publisher


def test_several_cities_are_authors_together() -> None:
    cities = [replace(FULL.places[0], city=name) for name in ("Turin", "Milan", "Turin", "Genoa")]
    together = replace(FULL, organisation="", places=tuple(cities))
    assert citation(together, SITE).authors == "City of Turin, City of Milan & City of Genoa."


def test_no_stop_is_doubled_and_an_unknown_date_is_said() -> None:
    asking = replace(FULL, title="Who  are\nwe?", organisation="Mediators Ltd.", published=None)
    made = citation(asking, SITE)
    assert (made.authors, made.date, made.title) == ("Mediators Ltd.", "(n.d.).", "Who are we?")


def test_the_readers_words_for_the_day_are_taken() -> None:
    assert citation(FULL, SITE, date="2024, May 1").date == "(2024, May 1)."


def test_the_note_says_where_and_when() -> None:
    assert note(FULL) == "Turin, Italy; Piedmont, Italy; Belgium. since 2016"

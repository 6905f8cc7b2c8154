"""The figures from request to HTML and file: each number is the total of a list."""

import csv
import io
import json

import pytest
from lxml import etree

from exemplar.core.topics import SLUGS
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_place, a_published_practice

FIGURES = "/en/good-practices/figures/"
NAMES = ["topics", "countries", "years", "topics-by-country"]


@pytest.fixture
def counted(visitor: Visitor) -> Visitor:
    """Three practices: two topics, two countries, one that began in 2018 and goes on."""
    turin, leeds = a_place("IT", "Turin"), a_place("GB", "Leeds")
    a_published_practice(places=(turin,), topics=("education",), year_text="2016")
    a_published_practice(places=(turin, leeds), topics=("education", "language"))
    a_published_practice(places=(leeds,), topics=("language",), year_text="since 2018")
    visitor.catch_up()
    return visitor


def rows(visitor: Visitor, name: str, query: str = "") -> list[list[str]]:
    answer = visitor.get(f"{FIGURES}{name}.csv{query}").response
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("query", ["", "?topic=language", "?country=IT&year_from=2016"])
def test_every_bar_leads_to_a_list_of_its_number(counted: Visitor, query: str) -> None:
    page = counted.get(FIGURES + query)
    assert page.total == counted.get("/en/good-practices/" + query).total
    bars = page.select(".figure-drawing svg a")
    assert bars
    for bar in bars:
        (number,) = bar.cssselect(".figure-number")
        assert counted.get(bar.get("href")).total == int(number.text)
        assert bar.get("aria-label").split(": ")[-1].split()[0] == number.text


def test_the_figures_and_their_tables_say_the_same(counted: Visitor) -> None:
    page = counted.get(FIGURES)
    assert [s.get("id") for s in page.select("section.figure")] == NAMES
    drawn = page.texts("#topics svg .figure-number")
    assert drawn == page.texts("#topics table td")
    assert len(drawn) == len(SLUGS)


def test_a_practice_that_goes_on_counts_in_each_year(counted: Visitor) -> None:
    years = {year: int(count) for year, _, count in rows(counted, "years")[1:]}
    assert years["2016"] == 2
    assert years["2017"] == 0
    assert years["2018"] == years["2020"] == 1


def test_topics_by_country_in_a_file(counted: Visitor) -> None:
    header, *found = rows(counted, "topics-by-country")
    assert header == ["Topic", "Italy", "United Kingdom"]
    cells = {row[0]: row[1:] for row in found}
    assert (cells["Education"], cells["Language"]) == (["2", "1"], ["1", "2"])


def test_the_drawing_in_a_file_has_whole_links(counted: Visitor) -> None:
    for name in NAMES:
        answer = counted.get(f"{FIGURES}{name}.svg?country=IT").response
        assert answer["Content-Type"].startswith("image/svg+xml")
        assert f'filename="{name}.svg"' in answer["Content-Disposition"]
        links = etree.fromstring(answer.content).findall("{*}a")
        assert links
        assert all(link.get("href").startswith("http") for link in links)


@pytest.mark.parametrize("extension", ["csv", "svg"])
@pytest.mark.parametrize(
    "query", ["topic=nonsense", "year=20O9", "page=x", "year_from=2020&year_to=2010"]
)
def test_a_file_of_a_query_that_cannot_be_read_is_refused(
    counted: Visitor, extension: str, query: str
) -> None:
    answer = counted.get(f"{FIGURES}topics.{extension}?{query}").response
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    problem = json.loads(answer.content)
    assert problem["status"] == 400
    assert problem["errors"][0]["parameter"] == query.split("=")[0]


def test_a_figure_that_is_none_is_404(counted: Visitor) -> None:
    assert counted.get(f"{FIGURES}passwords.csv").status == 404


def test_bars_grow_from_the_right_in_arabic(counted: Visitor) -> None:
    def bars(language: str) -> list[tuple[float, float]]:
        page = counted.get(f"/{language}/good-practices/figures/")
        found = page.select("#topics .figure-bar")
        return [(float(bar.get("x")), float(bar.get("width"))) for bar in found]

    assert all(x == 0 for x, _ in bars("en"))
    assert {x + width for x, width in bars("ar")} == {380}

"""A small catalogue in database and index, and a browser without a screen to visit it."""

from pathlib import Path

import pytest
from django.test import Client

from exemplar.practices import publishing
from exemplar.practices.models import Practice
from exemplar.search import keeping
from exemplar.search.current import current_engine
from tests.catalogue.visitor import Visitor
from tests.practices.factories import a_place, a_published_practice, a_translation


@pytest.fixture
def visitor(db: None, settings: object, tmp_path: Path) -> Visitor:
    """A visitor of a catalogue with an index of its own, empty at first."""
    settings.SEARCH_URL = f"embedded://{tmp_path}/index"  # type: ignore[attr-defined]
    keeping.rebuild(current_engine())
    return Visitor(Client(headers={"host": "127.0.0.1"}))


@pytest.fixture
def circles(visitor: Visitor) -> Practice:
    """The Kirklees practice in English and French."""
    practice = a_published_practice(
        "Listening Circles on ‘Race’, Racism, and Inequalities",
        places=(a_place("GB", "Kirklees"),),
        topics=("anti-discrimination", "interaction"),
        year_text="2020",
        purpose="<p>To voice thoughts about race, racism and inequality.</p>",
        impact="<p>People listen.</p>",
        source_url="https://example.org/circles",
    )
    french = a_translation(practice, "fr", "Des cercles d’écoute sur le racisme")
    publishing.publish(french)
    visitor.catch_up()
    return practice


@pytest.fixture
def some_practices(visitor: Visitor) -> list[Practice]:
    """Twenty-five practices in Turin about education, none about anything else."""
    made = [a_published_practice(f"School number {number}") for number in range(25)]
    visitor.catch_up()
    return made

"""Circles: sized by area, together where they would cover each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.catalogue.maps.clustering import ONE, REACH, Dot, clustered
from exemplar.catalogue.maps.extent import around
from exemplar.catalogue.maps.locator import locator
from exemplar.catalogue.maps.projection import project

positions = st.floats(-5000, 5000)
dots = st.lists(
    st.builds(Dot, st.text(min_size=1), positions, positions, st.integers(1, 500)), max_size=40
)


def test_the_area_stands_for_the_number() -> None:
    large, small = clustered([Dot("a", 0, 0, 12), Dot("b", 900, 0, 3)], pixel=1)
    assert large.radius == pytest.approx(small.radius * 2)
    assert small.radius > ONE


def test_neighbours_join_the_largest_and_part_again_when_one_comes_closer() -> None:
    near = [Dot("it-turin", 0, 0, 7), Dot("it-milan", REACH - 1, 0, 3)]
    (together,) = clustered(near, pixel=1)
    assert [dot.token for dot in together.dots] == ["it-turin", "it-milan"]
    assert (together.x, together.count) == (0, 10)
    assert len(clustered(near, pixel=0.5)) == 2


@given(dots, st.floats(0.1, 20))
def test_every_city_is_in_one_circle(found: list[Dot], pixel: float) -> None:
    circles = clustered(found, pixel)
    drawn = [dot for circle in circles for dot in circle.dots]
    assert sorted(map(repr, drawn)) == sorted(map(repr, found))


@given(st.lists(st.tuples(st.floats(-60, 80), st.floats(-179, 179)), min_size=1, max_size=20))
def test_the_map_has_every_city(places: list[tuple[float, float]]) -> None:
    points = [project(lat, lon) for lat, lon in places]
    extent = around(points)
    assert all(
        extent.x <= x <= extent.x + extent.width and extent.y <= y <= extent.y + extent.height
        for x, y in points
    )


def test_a_practice_without_coordinates_has_no_map() -> None:
    assert locator([("Kirklees", None, None)]) is None
    found = locator([("Kirklees", None, None), ("Turin", 45.07, 7.69)])
    assert found is not None
    assert found.names == ("Turin",)

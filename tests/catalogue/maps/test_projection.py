"""The projection against the properties that its authors state."""

from math import cos, pi, radians

import pytest

from exemplar.catalogue.maps.projection import WIDTH, project


def test_the_middle_and_the_edges() -> None:
    assert project(0, 0) == (0, 0)
    assert project(0, 180) == pytest.approx((WIDTH / 2, 0))
    assert project(0, -180) == pytest.approx((-WIDTH / 2, 0))


def test_height_and_poles_have_the_published_proportions() -> None:
    x, y = project(90, 180)
    # Height to width 1 : 2.05458; the poles are 0.59247 of the equator.
    assert -2 * y == pytest.approx(WIDTH / 2.05458, rel=1e-4)
    assert 2 * x == pytest.approx(0.59247 * WIDTH, rel=1e-4)


def test_north_is_up_and_south_mirrors_it() -> None:
    x, y = project(45.07, 7.69)
    assert y < 0 < x
    assert project(-45.07, 7.69) == pytest.approx((x, -y))


@pytest.mark.parametrize("lat", [0, 20, 45, 60, 75])
def test_equal_areas_stay_equal(lat: float) -> None:
    step = 0.01
    (west, south), (east, _), (_, north) = (
        project(lat, 10),
        project(lat, 10 + step),
        project(lat + step, 10),
    )
    area = (east - west) * (south - north)
    sphere = radians(step) ** 2 * cos(radians(lat + step / 2))
    # The plane's unit is fixed by the equator; its whole area is that of the globe, 4 pi.
    unit = WIDTH / 2 / 2.70663
    assert area / unit**2 == pytest.approx(sphere, rel=2e-3)
    assert 4 * pi * unit**2 < WIDTH * WIDTH / 2.05458

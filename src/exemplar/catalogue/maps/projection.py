"""From the globe to the plane: the Equal Earth projection.

Equal areas, because a map of how many practices there are must not make the north look larger than
it is. Formula and coefficients: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map
projection", International Journal of Geographical Information Science 33 (2019), 454-465.
"""

from math import asin, cos, radians, sin, sqrt
from typing import Final

#: The plane in which maps are drawn: the equator is so many units long, y grows southwards.
WIDTH: Final = 10_000.0

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M: Final = sqrt(3) / 2
_WIDEST: Final = 2.7066299836960748
"""x at 180 degrees east on the equator."""
_SCALE: Final = WIDTH / 2 / _WIDEST


def project(lat: float, lon: float) -> tuple[float, float]:
    """x and y on the plane, from degrees north and east; 0, 0 lies off the coast of Ghana."""
    theta = asin(_M * sin(radians(lat)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(lon) * cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x * _SCALE, -y * _SCALE

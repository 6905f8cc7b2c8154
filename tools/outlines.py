"""Draw the country outlines that ship with the product, from Natural Earth's data.

    npm install --prefix /tmp/atlas world-atlas@2
    .venv/bin/python tools/outlines.py /tmp/atlas/node_modules/world-atlas/countries-50m.json

It writes src/exemplar/catalogue/static/catalogue/outlines.svg: one path of all countries in the
plane of `catalogue.maps.projection`, in whole units. Each border is simplified once, so that
neighbours still meet; Europe keeps more of its detail, because most cities are there. Natural Earth
is in the public domain.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from exemplar.catalogue.maps.projection import project

OUTPUT = Path(__file__).parent.parent / "src/exemplar/catalogue/static/catalogue/outlines.svg"
LARGEST = 120 * 1024
ANTARCTICA = "Antarctica"

#: Natural Earth draws who is in control. Here borders are those that the United Nations' General
#: Assembly and the Council of Europe recognise, so that these parts go to the country named first.
#: The part of Russia is the one polygon that touches Ukraine's south: Crimea.
PARTS = {"N. Cyprus": "Cyprus", "Somaliland": "Somalia"}
CRIMEA = ("Ukraine", "Russia", (34.0, 45.3))

Point = tuple[float, float]

#: How far a line may be from the true one, in units of the plane (four kilometres each).
NEAR, FAR = 0.8, 4.5
#: Islands smaller than this, in square units, are left out.
SMALLEST_NEAR, SMALLEST_FAR = 4.0, 60.0
#: Europe and the Mediterranean in degrees: west, south, east, north.
EUROPE = (-25.0, 33.0, 45.0, 72.0)


def main(source: Path) -> None:
    """Write the drawing and say how large it is."""
    atlas = json.loads(source.read_text(encoding="utf-8"))
    arcs = [thinned(arc) for arc in degrees(atlas)]
    whole = [ring for numbers in outlines(atlas) for ring in joined(arcs, numbers)]
    rings = [ring for ring in whole if is_large(ring)]
    path = "".join(drawn(ring) for ring in rings)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg">\n'
        "<!-- Country outlines: Natural Earth, public domain. Equal Earth projection. -->\n"
        f'<symbol id="countries" overflow="visible"><path vector-effect="non-scaling-stroke" '
        f'd="{path}"/></symbol>\n</svg>\n'
    )
    if len(svg) > LARGEST:
        sys.exit(f"{len(svg)} bytes are more than {LARGEST}")
    OUTPUT.write_text(svg, encoding="utf-8")
    print(f"{len(rings)} outlines, {len(svg) / 1024:.0f} KiB in {OUTPUT}")  # noqa: T201 (a script)


def degrees(atlas: dict) -> list[list[Point]]:
    """The arcs in degrees: TopoJSON keeps whole numbers, each the difference to the one before."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def outlines(atlas: dict) -> Iterator[list[int]]:
    """The numbers of the arcs that each country is drawn with, all its rings together."""
    arcs = degrees(atlas)
    countries: dict[str, list[list[int]]] = {}
    for country in atlas["objects"]["countries"]["geometries"]:
        name = country["properties"]["name"]
        nested = country.get("arcs", [])
        polygons = [nested] if country["type"] == "Polygon" else nested
        for polygon in polygons:
            owner = PARTS.get(name, name)
            rightful, neighbour, inside = CRIMEA
            if name == neighbour and surrounds([arcs[abs_of(i)] for i in polygon[0]], inside):
                owner = rightful
            countries.setdefault(owner, []).extend(polygon)
    for name, rings in countries.items():
        numbers = {number for ring in rings for number in ring}
        if name != ANTARCTICA:
            # A border that is there in both directions lies within the country.
            yield [n for ring in rings for n in ring if ~n not in numbers]


def abs_of(number: int) -> int:
    """TopoJSON's complement of an arc's number means the arc backwards."""
    return number if number >= 0 else ~number


def surrounds(arcs: list[list[Point]], inside: Point) -> bool:
    """Whether the box around some arcs is small and has a point in it."""
    xs, ys = zip(*(point for arc in arcs for point in arc), strict=True)
    box = min(xs) <= inside[0] <= max(xs) and min(ys) <= inside[1] <= max(ys)
    return box and max(xs) - min(xs) < 10


def thinned(arc: list[Point]) -> list[Point]:
    """An arc with the points that matter on the plane (Douglas and Peucker's way)."""
    points = projected(arc)
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    tolerance = NEAR if is_near(arc) else FAR
    if points[0] == points[-1] and len(points) > 2:
        # A ring has no line from end to end: begin with its farthest point.
        far = max(range(len(points)), key=lambda i: distance(points[i], points[0], points[0]))
        kept.add(far)
        waiting = [(0, far), (far, len(points) - 1)]
    while waiting:
        start, end = waiting.pop()
        between = range(start + 1, end)
        if not between:
            continue
        far = max(between, key=lambda i: distance(points[i], points[start], points[end]))
        if distance(points[far], points[start], points[end]) > tolerance:
            kept.add(far)
            waiting += [(start, far), (far, end)]
    return [arc[i] for i in sorted(kept)]


def projected(line: list[Point]) -> list[Point]:
    """A line in degrees on the plane. One that crosses the 180th meridian goes on beyond the map's
    edge, as Russia does, where it would else run back across the whole of it."""
    points = []
    turn, before = 0.0, line[0][0]
    for lon, lat in line:
        if abs(lon - before) > 180:
            turn += 360 if lon < before else -360
        before = lon
        points.append(project(lat, lon + turn))
    return points


def is_near(arc: list[Point]) -> bool:
    """Whether an arc lies in Europe for the most part."""
    west, south, east, north = EUROPE
    inside = sum(west <= lon <= east and south <= lat <= north for lon, lat in arc)
    return inside * 2 > len(arc)


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the line between two others."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return ((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2) ** 0.5


def joined(arcs: list[list[Point]], numbers: list[int]) -> Iterator[list[tuple[int, int]]]:
    """The closed rings, in whole units, that some arcs make end to end."""
    pieces = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    starts: dict[Point, list[list[Point]]] = {}
    for piece in reversed(pieces):
        starts.setdefault(piece[0], []).append(piece)
    for piece in pieces:
        line: list[Point] = []
        here = piece[0]
        while starts.get(here):
            line += starts[here].pop()
            here = line[-1]
        if line:
            rounded = [(round(x), round(y)) for x, y in projected(line)]
            yield [rounded[0], *(b for a, b in pairwise(rounded) if a != b)]


def is_large(ring: list[tuple[int, int]]) -> bool:
    """Whether an outline can be seen."""
    area = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring)))
    (west, north), (east, south) = project(EUROPE[3], EUROPE[0]), project(EUROPE[1], EUROPE[2])
    near = west <= ring[0][0] <= east and north <= ring[0][1] <= south
    return len(ring) > 3 and area / 2 >= (SMALLEST_NEAR if near else SMALLEST_FAR)


def drawn(ring: list[tuple[int, int]]) -> str:
    """A ring as a path: the first point, then the way from each to the next."""
    x, y = ring[0]
    path = f"M{x} {y}l"
    steps = []
    for next_x, next_y in ring[1:-1]:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return (path + " ".join(steps)).replace(" -", "-") + "z"


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Reads the places of a row: the list `places`, or flat country and city for a single one."""

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final

from exemplar.core.places import country_code
from exemplar.exchange.lists import text_in
from exemplar.exchange.problems import Report
from exemplar.exchange.singles import kind_of
from exemplar.practices.incoming import IncomingPlace

KEYS: Final = ("country_code", "country", "city", "region", "lat", "lon")
"""What an object of `places` may hold, and what may stand flat in the row instead."""


def places(values: Mapping[str, Any], report: Report) -> tuple[IncomingPlace, ...]:
    """The places of a row in their order, each once; the flat one where `places` is not there."""
    listed = values.get("places")
    if isinstance(listed, dict):
        listed = [listed]
    if listed is not None and not isinstance(listed, list):
        report.error("places", listed, f"A list is expected here, not {kind_of(listed)}.")
        return ()
    if not listed:
        listed = [{key: values[key] for key in KEYS if values.get(key) not in (None, "")}]
        listed = [item for item in listed if item]
    found = [_place(item, report) for item in listed]
    return tuple(dict.fromkeys(place for place in found if place is not None))


def _place(item: Any, report: Report) -> IncomingPlace | None:
    if not isinstance(item, dict):
        report.error("places", item, "A place is an object with country_code and city.")
        return None
    for key in sorted(set(item) - set(KEYS)):
        report.note("places", key, f'"{key}" is not a part of a place and is passed over.')
    for key in ("country_code", "country", "city", "region"):
        if item.get(key) is not None and not isinstance(item[key], str):
            report.error("places", item[key], f"The {key} is a text, not {kind_of(item[key])}.")
            return None
    code = _country(item, report)
    if code is None:
        return None
    city, region = text_in(item, "city") or None, text_in(item, "region") or None
    for name in (city, region):
        if name and len(name) > 200:
            report.error("places", name, "The name of a place has at most 200 characters.")
            return None
    lat, lon = _coordinates(item, report)
    return IncomingPlace(code, city, region, lat, lon)


def _country(item: dict[str, Any], report: Report) -> str | None:
    written = text_in(item, "country_code")
    if written:
        code = country_code(written) if len(written) == 2 else None
        if code:
            return code
        report.error("places", written, "This is not a country's ISO 3166-1 code, such as IT.")
        return None
    name = text_in(item, "country")
    found = country_code(name) if name else None
    if found is None:
        message = "No country has this name." if name else "A place needs country_code."
        report.error("places", name or item.get("city"), message)
    return found


def _coordinates(item: dict[str, Any], report: Report) -> tuple[float | None, float | None]:
    written = (item.get("lat"), item.get("lon"))
    if written == (None, None):
        return None, None
    lat, lon = _degrees(written[0], 90), _degrees(written[1], 180)
    if lat is None or lon is None:
        report.warning("places", str(written), "These are no coordinates in degrees; left out.")
        return None, None
    return lat, lon


def _degrees(value: Any, limit: int) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if isfinite(value) and abs(value) <= limit else None

"""The record as one JSON object: what `.json`, JSONL and the API give, and an import reads back.

The keys are those of `fields.py` and nothing else decides what leaves; the meaning of each is in
docs/import.md.
"""

import json
from typing import Any, Final

from exemplar.exchange.site import Site
from exemplar.practices.fields import PUBLIC
from exemplar.practices.record import PublicRecord, to_json

_PLACE_KEYS: Final = ("country_code", "country", "city", "region", "lat", "lon")


def object_of(record: PublicRecord, site: Site) -> dict[str, Any]:
    """A practice in one language as plain JSON values, in the order of the list of fields.

    Every address is absolute. An invented practice says so by `specimen`, which others lack, and a
    translation says by `translation` who made its texts.
    """
    values = to_json(record)
    values["url"] = site.page_of(record)
    values["places"] = [{key: place[key] for key in _PLACE_KEYS} for place in values["places"]]
    for media in (*values["images"], *values["attachments"]):
        media["url"] = site.absolute(media["url"])
        media.pop("sizes", None)  # lighter copies for a page; who takes the data takes the picture
    exported = {field.key: values[field.key] for field in PUBLIC}
    if record.translation:
        exported["translation"] = record.translation
    return exported | {"specimen": True} if record.specimen else exported


def text_of(values: dict[str, Any]) -> str:
    """A JSON object as one line of text, letters of every script as they are."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

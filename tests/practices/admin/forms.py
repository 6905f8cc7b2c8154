"""What a browser sends back from the edit form of a practice."""

import json
from typing import Any

from exemplar.practices.models import Practice


def filled_in(practice: Practice, **changed: Any) -> dict[str, Any]:
    """The form's values as the page shows them, with `changed` typed over."""
    values: dict[str, Any] = {
        key: getattr(practice, key)
        for key in ("title", "slug", "year_text", "organisation", "contact_public", "licence")
    }
    values |= {"start_year": "", "end_year": "", "ongoing": "unknown", "contact_private": ""}
    values |= dict.fromkeys(
        ("purpose", "rationale", "process", "impact", "key_references"), _rich("Some words.")
    )
    values |= {"source_url": practice.source_url, "go_live_at": "", "expire_at": ""}
    values["topics"] = [topic.pk for topic in practice.topics.all()]
    values |= _children("places", [{"place": c.place_id} for c in practice.places.all()])
    for name in ("images", "attachments", "links"):
        values |= _children(name, [])
    return values | changed


def _children(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {
        f"{name}-TOTAL_FORMS": len(rows),
        f"{name}-INITIAL_FORMS": 0,
        f"{name}-MIN_NUM_FORMS": 0,
        f"{name}-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(rows):
        values |= {f"{name}-{number}-{key}": value for key, value in row.items()}
        values |= {f"{name}-{number}-id": "", f"{name}-{number}-ORDER": number + 1}
        values[f"{name}-{number}-DELETE"] = ""
    return values


def _rich(text: str) -> str:
    """A paragraph in the notation of Wagtail's editor."""
    block = {"key": "a", "type": "unstyled", "depth": 0, "text": text}
    block |= {"inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})

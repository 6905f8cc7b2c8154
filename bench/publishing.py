"""How long an editor waits for "Publish", and readers until they find what was published.

    DATA_DIR=… python bench/publishing.py http://127.0.0.1:8000 [--acts 60]

This process is one of the web processes: it posts the admin's form, for one practice after the
other. The server, another `exemplar serve` on the same folder, is asked by a reader without an
account until its list has the change. Prints one JSON object: milliseconds.
"""
# ruff: noqa: E402 - Django is set up before what needs it is imported

import argparse
import json
import os
import statistics
import time
import urllib.request
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exemplar.website.settings")

import django

django.setup()

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse

from admin import desk
from exemplar.practices.models import Practice

WARM_UP = 3
#: Seconds between a reader's looks at the list, each of which costs the server some 10 ms.
LOOK = 0.01
LONGEST = 30.0


def main() -> None:
    """Publish, look, count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("server")
    parser.add_argument("--acts", type=int, default=60)
    given = parser.parse_args()
    client = desk()
    # What is measured is a change to what is there, wherever it stands in the index.
    keys = list(Practice.objects.filter(live=True).order_by("pk").values_list("pk", flat=True))
    step = max(1, len(keys) // (given.acts + WARM_UP))
    waits, delays = [], []
    for number, key in enumerate(keys[::step][: given.acts + WARM_UP]):
        marker = f"zq{time.time_ns():x}"
        address = reverse("wagtailsnippets_practices_practice:edit", args=[key])
        form = form_of(client, address) | {"action-publish": "1"}
        form["title"] = f"{form['title'][:60]} {marker}"
        started = time.perf_counter()
        answer = client.post(address, form)
        ended = time.perf_counter()
        assert answer.status_code == 302, answer.content
        await_found(given.server, marker)
        if number >= WARM_UP:
            waits.append((ended - started) * 1000)
            delays.append((time.perf_counter() - ended) * 1000)
    print(json.dumps({"publish": spread(waits), "seen": spread(delays), "acts": len(waits)}))


def form_of(client: Client, address: str) -> dict[str, Any]:
    """The values of the form that edits a practice, as a browser would send them back."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    form = page.find("form", attrs={"data-edit-form": True})
    assert isinstance(form, Tag), "There is no form"
    values: dict[str, Any] = {}
    for field in form.find_all(["input", "textarea", "select"]):
        name, kind = field.get("name"), field.get("type")
        if not name or kind in ("submit", "file"):
            continue
        if field.name == "textarea":
            values[name] = field.get_text()
        elif field.name == "select":
            values[name] = [o.get("value") for o in field.find_all("option", selected=True)]
        elif kind not in ("checkbox", "radio"):
            values[name] = field.get("value", "")
        elif field.has_attr("checked"):
            values.setdefault(name, []).append(field.get("value", "on"))
    return values


def await_found(server: str, marker: str) -> None:
    """Look until the server's list has the practice whose title has the marker."""
    address = f"{server}/en/good-practices/?q={marker}"
    deadline = time.monotonic() + LONGEST
    while True:
        with urllib.request.urlopen(address) as page:  # noqa: S310 (our own server)
            if b'data-total="1"' in page.read():
                return
        assert time.monotonic() < deadline, f"{marker} was not found within {LONGEST} s"
        time.sleep(LOOK)


def spread(times: list[float]) -> dict[str, float]:
    """Median, 95th percentile and the longest."""
    ranked = sorted(times)
    p95 = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
    return {"median": statistics.median(ranked), "p95": p95, "longest": ranked[-1]}


if __name__ == "__main__":
    main()

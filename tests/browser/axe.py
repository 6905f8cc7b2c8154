"""Accessibility as axe-core judges it, with the page's Content-Security-Policy in force."""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

SOURCE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # The size of targets (2.5.8) is asked for by name, or axe-core leaves it out.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def violations_of(page: Page) -> list[str]:
    """What axe-core finds, as `rule: help (where)`; empty when the page is in order."""
    # A script tag would be refused by our own policy; evaluation is not.
    page.evaluate(SOURCE)
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return [
        f"{violation['id']}: {violation['help']} ({node['target']})"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]

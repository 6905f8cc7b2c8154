"""How much a page sends over the wire, and that nothing on it jumps while it comes in."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.fixtures.browser import open_page
from tests.fixtures.server import Server

PRACTICES = "/en/good-practices/"
PAGES = {
    "home": "/en/",
    "list": PRACTICES,
    "list with filters": f"{PRACTICES}?q=school&topic=education&country=IT",
    "practice": f"{PRACTICES}listening-circles-on-race-racism-and-inequalities/",
    "map": f"{PRACTICES}map/",
    "figures": f"{PRACTICES}figures/",
}
WHOLE_PAGE = 50_000
"""Bytes over the wire, compressed and with headers, but without pictures."""
SCRIPT = 15_000
#: A telephone's connection: milliseconds there and back, bytes a second.
SLOW = {"latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000, "offline": False}
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 80));
      if (!hadRecentInput) shifts.push([value, moved]);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light(browser: Browser, catalogue_server: Server, name: str) -> None:
    with open_page(browser) as page:
        sent = bytes_of(page, catalogue_server.url + PAGES[name])
    assert sent["Document"] > 0
    assert sent["Script"] <= SCRIPT, sent
    assert sum(sent.values()) - sent["Image"] <= WHOLE_PAGE, sent


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_jumps(browser: Browser, catalogue_server: Server, name: str, width: int) -> None:
    with open_page(browser, width=width, height=740) as page:
        page.add_init_script(SHIFTS)
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        page.goto(catalogue_server.url + PAGES[name], wait_until="networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(200)
        assert page.evaluate("shifts") == []


def bytes_of(page: Page, address: str) -> Mapping[str, int]:
    """What comes over the wire for a page that was never visited, by kind of resource."""
    session = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    sent: Counter[str] = Counter()

    def on_answer(event: dict[str, Any]) -> None:
        # An outline that a drawing uses is fetched as "Other", and is a picture all the same.
        is_picture = event["response"]["mimeType"].startswith("image/")
        kinds[event["requestId"]] = "Image" if is_picture else event["type"]

    def on_end(event: dict[str, Any]) -> None:
        sent[kinds[event["requestId"]]] += int(event["encodedDataLength"])

    session.on("Network.responseReceived", on_answer)
    session.on("Network.loadingFinished", on_end)
    session.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    return sent

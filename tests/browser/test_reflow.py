"""At 400 %, and with text spaced as a reader likes it: nothing is cut off, nothing to the side."""

from itertools import cycle
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page

from tests.browser.conftest import OpenType
from tests.fixtures.page_types import PAGE_TYPES
from tests.fixtures.proofs import Proof

CLIPPED = Path(__file__).with_name("clipped.js").read_text(encoding="utf-8")
#: German for its long words, Arabic for its direction.
LANGUAGES = tuple(code for code in ("en", "de", "ar") if code in settings.INTERFACE_LANGUAGES)
#: 1280 × 1024 at 400 %.
ZOOMED = {"width": 320, "height": 256}
#: WCAG 2.2, 1.4.12. Set as a browser's extension does, which our own policy does not hinder.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""


@pytest.mark.soak
def test_no_page_goes_to_the_side_or_cuts_text(open_type: OpenType, proof: Proof) -> None:
    everything = [(name, language) for name in PAGE_TYPES for language in LANGUAGES]
    in_turn = list(zip(PAGE_TYPES, cycle(LANGUAGES), strict=False))
    count = proof.repeats(len(in_turn), full=len(everything))
    found = {}
    for name, language in (everything if proof.is_full else in_turn)[:count]:
        with open_type(name, language, **ZOOMED) as page:
            problems = problems_of_width(page)
            page.evaluate(SPACING)
            problems += [f"spaced: {problem}" for problem in problems_of_width(page)]
            if problems:
                found[name, language] = problems
    assert found == {}


def problems_of_width(page: Page) -> list[str]:
    """How far the page is wider than the screen, and what text is cut off."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    sideways = [f"{wide} px wider than the screen"] if wide > 0 else []
    return sideways + [f"cut off: {what}" for what in page.evaluate(CLIPPED)]

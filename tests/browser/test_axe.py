"""axe-core finds no violation on any type of page, in either scheme, direction or width."""

from itertools import cycle, islice, product

import pytest

from tests.browser.axe import violations_of
from tests.browser.conftest import OpenType
from tests.fixtures.page_types import LANGUAGES, PAGE_TYPES
from tests.fixtures.proofs import Proof

SCHEMES = ("light", "dark")
WIDTHS = (1440, 360)
#: In this order each one differs from the next in more than one way.
READERS = (
    ("en", "light", 1440),
    ("ar", "dark", 360),
    ("en", "dark", 1440),
    ("ar", "light", 360),
    ("en", "light", 360),
    ("ar", "dark", 1440),
    ("en", "dark", 360),
    ("ar", "light", 1440),
)


@pytest.mark.soak
def test_axe_finds_nothing_on_any_type_of_page(open_type: OpenType, proof: Proof) -> None:
    assert set(READERS) == set(product(LANGUAGES, SCHEMES, WIDTHS))
    found = {}
    for name, (language, scheme, width) in visits(proof):
        with open_type(name, language, width=width, height=800, color_scheme=scheme) as page:
            if violations := violations_of(page):
                found[name, language, scheme, width] = violations
    assert found == {}


def visits(proof: Proof) -> list[tuple[str, tuple[str, str, int]]]:
    """In full, every type for every reader; else every type once, the readers taking turns."""
    everything = [(name, reader) for name in PAGE_TYPES for reader in READERS]
    in_turn = list(zip(PAGE_TYPES, cycle(READERS), strict=False))
    count = proof.repeats(len(in_turn), full=len(everything))
    return list(islice(everything if proof.is_full else in_turn, count))

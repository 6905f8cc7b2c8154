"""Fails when an address, a setting, a command, a part or a page is missing in the documentation."""

import re
from argparse import _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from exemplar.search.query import FACETS, PAGE_SIZES, SORTS, STATUSES
from exemplar.website import cli, environment
from tests.fixtures.database import ROOT

DOCS = ROOT / "docs"
#: Below these the addresses are Wagtail's and allauth's, not promises of ours.
OF_OTHERS = ("admin/", "accounts/")
PAGES = [*sorted(DOCS.glob("**/*.md")), *sorted(ROOT.glob("*.md"))]


def test_every_address_is_documented() -> None:
    text = (DOCS / "addresses.md").read_text(encoding="utf-8")
    missing = [address for address in _addresses() if f"`{address}`" not in text]
    assert missing == []


def test_every_parameter_of_the_list_is_documented() -> None:
    text = (DOCS / "addresses.md").read_text(encoding="utf-8")
    names = ("q", *FACETS, "year_from", "year_to", "sort", "page", "page_size")
    assert [word for word in (*names, *SORTS, *STATUSES) if f"`{word}`" not in text] == []
    assert [size for size in PAGE_SIZES if str(size) not in text] == []


def test_every_setting_is_documented() -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    assert [name for name in environment.NAMES if f"`{name}`" not in text] == []


def test_every_command_is_documented() -> None:
    text = (DOCS / "operators.md").read_text(encoding="utf-8")
    assert [name for name in _commands() if f"`exemplar {name}" not in text] == []


def test_every_target_of_make_is_documented() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert [target for target in targets if f"`make {target}" not in text] == []


def test_every_requirement_has_its_reason() -> None:
    text = (DOCS / "decisions/0003-parts.md").read_text(encoding="utf-8").lower()
    parts = re.findall(
        r"^([\w-]+)", (ROOT / "requirements/run.in").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert [part for part in parts if part.lower().removesuffix("-db") not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = [page.relative_to(DOCS) for page in DOCS.glob("**/*.md") if page.name != "README.md"]
    assert [str(page) for page in pages if f"]({page})" not in index] == []


def test_no_two_decisions_share_a_number() -> None:
    numbers = sorted(page.name[:4] for page in (DOCS / "decisions").glob("*.md"))
    assert len(numbers) == len(set(numbers))


def _commands() -> list[str]:
    (commands,) = (a for a in cli.parser()._actions if isinstance(a, _SubParsersAction))
    return list(commands.choices)


def _addresses() -> Iterator[str]:
    for route in _routes(get_resolver().url_patterns, ""):
        if route.startswith(OF_OTHERS):
            yield "/" + route.split("/", 1)[0] + "/"
        else:
            plain = re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", route)
            yield "/" + plain.replace("<language>", "en", 1)


def _routes(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver) and not route.startswith(OF_OTHERS):
            yield from _routes(pattern.url_patterns, route)
        else:
            yield route

"""The texts that ship: whole in each language, clean, and true to the product."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from lxml import html

from exemplar.editorial import shipped
from exemplar.editorial.pages import PROMISED_SLUGS

ALLOWED = {"div", "p", "h2", "h3", "b", "i", "ol", "ul", "li", "a"}


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    texts, english = shipped.texts(language), shipped.texts("en")
    assert set(texts.home) == set(english.home)
    assert set(texts.catalogue) == set(english.catalogue)
    assert [page["slug"] for page in texts.pages] == [page["slug"] for page in english.pages]
    assert {page["slug"] for page in texts.pages} >= PROMISED_SLUGS
    for fields in (texts.home, texts.catalogue, *texts.pages):
        assert all(value is True or value.strip() for value in fields.values())


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_every_language_has_the_same_structure(language: str) -> None:
    for ours, english in zip(shipped.texts(language).pages, shipped.texts("en").pages, strict=True):
        assert _tags(ours["body"]) == _tags(english["body"]), ours["slug"]


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_the_introduction_has_three_paragraphs(language: str) -> None:
    assert _tags(shipped.texts(language).catalogue["introduction"]) == ["p", "p", "p"]


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_the_markup_is_what_editors_could_write(language: str) -> None:
    for text in _prose(language):
        assert set(_tags(text)) <= ALLOWED
        assert "TODO" not in text
        assert "lorem" not in text.lower()
        assert not re.search(f'href="/(?!{language}/)', text), "links stay in the language"


def _prose(language: str) -> list[str]:
    texts = shipped.texts(language)
    held: list[Mapping[str, Any]] = [texts.home, texts.catalogue, *texts.pages]
    return [value for fields in held for value in fields.values() if "<" in str(value)]


def _tags(text: str) -> list[str]:
    return [str(element.tag) for element in html.fragment_fromstring(text, "div").iter()][1:]

"""Public templates: their texts are settled when they are compiled, for each language apart."""

from typing import Any

import pytest
from django.template import engines
from django.utils import translation


def rendered(source: str, language: str, **context: object) -> str:
    with translation.override(language):
        return str(engines["public"].from_string(source).render(context))


def test_each_language_has_its_own_texts() -> None:
    source = "{{ _('Skip to the content') }}"
    assert rendered(source, "en") == "Skip to the content"
    assert rendered(source, "fr") == translated("Skip to the content", "fr")
    assert rendered(source, "en") == "Skip to the content"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ _('Fish & chips') }}", "Fish & chips"),
        ("{{ _('100 %% of it') }}", "100 % of it"),
        ("{{ _('More of %(what)s', what=name) }}", "More of &lt;b&gt;"),
        ("{% set text = _('More of %(what)s', what=name) %}{{ text }}", "More of &lt;b&gt;"),
        ("{{ _(name) }}", "<b>"),
        ("{{ ngettext('%(num)s hit', '%(num)s hits', 2) }}", "2 hits"),
        ("<a title=\"{{ _('A text', unused=1) }}\">", '<a title="A text">'),
    ],
)
def test_texts_are_markup_and_what_is_put_into_them_is_escaped(source: str, expected: str) -> None:
    assert rendered(source, "en", name="<b>") == expected


def test_a_template_and_what_it_imports_speak_one_language() -> None:
    source = "{% from 'catalogue/parts/card.html' import practice_cards %}{{ _('Read More') }}"
    with translation.override("fr"):
        template: Any = engines["public"].from_string(source)
    # Whatever language is active later.
    with translation.override("en"):
        assert template.render() == translated("Read More", "fr") != "Read More"


def translated(text: str, language: str) -> str:
    with translation.override(language):
        return translation.gettext(text)

"""The interface is complete in every language, and its catalogues can be used as they are."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import exemplar
from exemplar.core import topics
from exemplar.editorial import shipped
from exemplar.website.environment import TRANSLATED

SOURCE = Path(exemplar.__file__).parent
ROOT = Path(__file__).parents[2]
LOCALE = SOURCE / "website/locale"
OTHERS = sorted({path.name for path in LOCALE.iterdir()} - {"en"})
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    "npgettext": ((1, "c"), 2, 3),
}


@pytest.fixture(scope="module")
def wanted() -> Catalog:
    """Every text that the code and the templates mark for translation."""
    with (ROOT / "scripts/babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = Catalog()
    for _, _, text, comments, context in extract_from_dir(
        SOURCE, methods, options, keywords=KEYWORDS
    ):
        found.add(text, None, auto_comments=comments, context=context)
    return found


def catalogue_of(language: str) -> Catalog:
    """The catalogue as it is kept."""
    path = LOCALE / language / "LC_MESSAGES/django.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(wanted: Catalog, language: str) -> None:
    catalogue = catalogue_of(language)
    missing = [
        str(message.id)
        for message in wanted
        if message.id and not is_translated(catalogue.get(message.id, message.context))
    ]
    assert missing == [], "Run `make messages` and translate these"


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_to_guesses_and_every_name_in_a_text_exists(language: str) -> None:
    catalogue = catalogue_of(language)
    assert not catalogue.fuzzy
    assert [m.id for m in catalogue if m.id and m.fuzzy] == []
    assert [(m.id, [str(e) for e in errors]) for m, errors in catalogue.check()] == []


def test_every_interface_language_has_a_catalogue_pages_and_topics() -> None:
    assert {"en", *OTHERS} == set(TRANSLATED)
    assert set(shipped.LANGUAGES) == set(TRANSLATED)
    assert set(topics.LANGUAGES) == set(TRANSLATED)


def test_every_language_has_a_form_for_each_of_its_numbers() -> None:
    forms = {language: catalogue_of(language).get("%(count)s practice") for language in OTHERS}
    numbers = {language: len(set(message.string)) for language, message in forms.items() if message}
    assert numbers["ar"] >= 5
    assert numbers["uk"] == 3
    assert {numbers[language] for language in ("fr", "es", "it", "pt", "de")} == {2}


@pytest.mark.parametrize("language", OTHERS)
def test_texts_are_set_as_the_language_prints_them(language: str) -> None:
    """Apostrophes and quotation marks of print; narrow spaces before a French colon or mark."""
    spaces = r"[ \xa0][;:!?»]|«[ \xa0]" if language == "fr" else r"[ \xa0\u202f][;:!?]"
    wrong = re.compile(rf"\w'\w|\"|\.\.\.|{spaces}")
    catalogue = catalogue_of(language)
    assert [text for m in catalogue if m.id for text in forms_of(m) if wrong.search(text)] == []


def forms_of(message: Message) -> tuple[str, ...]:
    """Its translation, or one for each number."""
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_english_has_its_own_plurals() -> None:
    plurals = [message for message in catalogue_of("en") if message.id and message.pluralizable]
    assert plurals
    assert [message.id for message in plurals if message.string != message.id] == []


def is_translated(message: Message | None) -> bool:
    """Whether a message has words in every form that its language needs."""
    if message is None or message.fuzzy:
        return False
    return all(forms_of(message))

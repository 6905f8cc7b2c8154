"""Extract the interface's texts into catalogues and compile these for the program.

    python scripts/translations.py extract
    python scripts/translations.py compile

Texts stand in Python (`_`, `gettext`, …) and in Jinja2 templates; Babel reads both, which Django's
own `makemessages` does not. Catalogues are kept, compiled files are built.
"""

import os
import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from exemplar.website.environment import TRANSLATED

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "src/exemplar/website/locale"
TEMPLATE = LOCALE / "django.pot"
MAPPING = ROOT / "scripts/babel.cfg"
KEYWORDS = ("_", "gettext", "ngettext:1,2", "pgettext:1c,2", "npgettext:1c,2,3")
LAZY = ("gettext_lazy", "ngettext_lazy:1,2", "pgettext_lazy:1c,2", "gettext_noop")


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.parts[-3] for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def extract() -> None:
    """Read every text anew and bring each language's catalogue up to it, keeping translations."""
    keywords = [part for word in KEYWORDS + LAZY for part in ("-k", word)]
    babel(
        "extract", "-F", str(MAPPING), *keywords, "--add-comments=Translators:", "--sort-by-file",
        "--no-location", "--project=Exemplar", "--version=", "-o", str(TEMPLATE), "src/exemplar",
    )  # fmt: skip
    for language in sorted({*TRANSLATED, *languages()}):  # English too, for its plurals
        if language not in languages():
            babel("init", "-D", "django", "-i", str(TEMPLATE), "-d", str(LOCALE), "-l", language)
        babel(
            "update", "-D", "django", "-i", str(TEMPLATE), "-d", str(LOCALE), "-l", language,
            # The header stays: it holds the character set and the rule of plurals.
            "--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date",
        )  # fmt: skip
    TEMPLATE.unlink()
    fill_in_english()


def fill_in_english() -> None:
    """Give each text with a plural its own words: where English is not the default language, what
    its catalogue lacks would be taken from that one."""
    path = LOCALE / "en/LC_MESSAGES/django.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale="en")
    for message in catalogue:
        if message.id and message.pluralizable:
            message.string = message.id
    with path.open("wb") as file:
        write_po(file, catalogue, ignore_obsolete=True)


def compile_all() -> None:
    """Compile every catalogue; each file is swapped in whole, for a server may be reading it."""
    for language in languages():
        source = LOCALE / language / "LC_MESSAGES/django.po"
        fresh = source.with_suffix(".mo.new")
        babel("compile", "-i", str(source), "-o", str(fresh), "-l", language)
        fresh.replace(source.with_suffix(".mo"))


def babel(*arguments: str) -> None:
    """Run Babel quietly in the project's folder."""
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", *arguments]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONUTF8": "1"})


if __name__ == "__main__":
    actions = {"extract": extract, "compile": compile_all}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit(f"Usage: {sys.argv[0]} {'|'.join(actions)}")
    actions[sys.argv[1]]()

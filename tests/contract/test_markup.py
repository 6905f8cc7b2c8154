"""The Nu HTML checker finds neither error nor warning, in any type of page or style sheet."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.fixtures.database import ROOT
from tests.fixtures.http import Answer, Client
from tests.fixtures.ill_pages import made_ill, without_index
from tests.fixtures.page_types import BROKEN, LANGUAGES, NOT_READY, PAGE_TYPES, WITHOUT_INDEX
from tests.fixtures.server import Server

CHECKER = ROOT / ".make/node/html-checker/node_modules/vnu-jar/build/dist/vnu.jar"
STYLES = sorted(ROOT.glob("src/exemplar/*/static/**/*.css"))
#: A property of SVG 2 that browsers know in style sheets, and the checker does not.
UNKNOWN_TO_IT = ".*“vector-effect”.*"

pytestmark = pytest.mark.skipif(
    not (CHECKER.exists() and shutil.which("java")),
    reason="No Nu HTML checker: it takes Java (17 or later) and npm, then scripts/html_checker.sh",
)


def test_the_markup_of_every_type_of_page_is_in_order(
    specimens: Client, specimen_server: Server, tmp_path: Path
) -> None:
    for name, kind in PAGE_TYPES.items():
        for language in LANGUAGES:
            file = tmp_path / f"{name}, {language}.html"
            path = kind.in_language(language)
            if name in (BROKEN, NOT_READY):
                file.write_bytes(made_ill(name, path, language).content)
                continue
            with without_index(specimen_server, only_if=name == WITHOUT_INDEX):
                answer = _followed(specimens, path, language)
            assert answer.status == kind.status, path
            file.write_bytes(answer.body)
    assert complaints("--html", tmp_path.iterdir()) == []


def test_the_style_sheets_are_in_order() -> None:
    assert STYLES
    assert complaints("--css", STYLES) == []


def _followed(client: Client, path: str, language: str) -> Answer:
    """The page, also where a translation has an address of its own."""
    answer = client.get(path, accept_language=language)
    if answer.status == 301:
        answer = client.get(answer.headers["location"])
    return answer


def complaints(kind: str, files: Iterable[Path]) -> list[str]:
    """What the checker says of files of one kind, each as `file, line: message`."""
    command = ["java", "-jar", CHECKER, kind, "--format", "json", "--filterpattern", UNKNOWN_TO_IT]
    done = subprocess.run(
        [*command, *files], capture_output=True, text=True, encoding="utf-8", check=False
    )
    return [
        f"{Path(found['url']).name}, {found.get('lastLine', '?')}: {found['message']}"
        for found in json.loads(done.stderr)["messages"]
    ]

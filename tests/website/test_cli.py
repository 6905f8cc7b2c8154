import subprocess
import time

import pytest

from exemplar.website.cli import COMMANDS, main, parser
from tests.fixtures.server import EXEMPLAR


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["serve", "--port", "0"],
        ["serve", "--port", "65536"],
        ["serve", "--port", "http"],
        ["serve", "--workers", "0"],
        ["serve", "--threads", "-1"],
        ["migrate", "--nonsense"],
    ],
)
def test_wrong_usage_is_2_with_one_line_of_remedy(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "exemplar" in capsys.readouterr().err


def test_help_and_version_load_nothing_heavy() -> None:
    started = time.monotonic()
    done = subprocess.run([EXEMPLAR, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("exemplar ")
    program = "import sys; from exemplar.website import cli; sys.exit('django' in sys.modules)"
    python = str(EXEMPLAR.with_name("python"))
    assert subprocess.run([python, "-c", program], check=False).returncode == 0
    assert time.monotonic() - started < 5


def test_every_command_says_what_it_does() -> None:
    text = parser().format_help()
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2].split("_")[0]
        assert name in text

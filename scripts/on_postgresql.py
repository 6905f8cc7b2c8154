"""Run the tests on PostgreSQL: `python scripts/on_postgresql.py .venv/bin/pytest tests/practices`.

Starts a private server, tells the command of it, and stops it whatever happens to the command.
Where there is no PostgreSQL it says so and is content, unless `--required` comes first.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fixtures.postgresql import MISSING, private_server, programs  # noqa: E402


def main(command: list[str]) -> int:
    """The command's exit code, or whether it is well that there is no PostgreSQL."""
    is_required = command[:1] == ["--required"]
    if programs() is None:
        print(f"Not tested on PostgreSQL. {MISSING}")
        return int(is_required)
    # As Ctrl-C does already, so that the server is stopped on the way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with private_server() as server:
        environment = {**os.environ, "TEST_POSTGRESQL": server.databases.base}
        return subprocess.run(command[is_required:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

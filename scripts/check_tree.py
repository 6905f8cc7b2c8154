"""What may not stand in the repository: package registries' hosts, heavy files, overlong modules.

Registries are reached through their clients' own settings, so that an organisation's mirror works
without a change here.
"""

import subprocess
import sys
from pathlib import Path

HEAVY = 1_000_000
"""Bytes; what is larger is built, not kept."""
LONGEST_MODULE = 400
"""Lines; past that a second subject has moved in."""
# Written in two halves so that this file passes its own check.
HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
        ("deb.debian", "org"),
        ("docker", "io"),
    )
)


def tracked_files() -> list[Path]:
    """The files that git keeps, those about to be added included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [path for name in names.split("\0") if name and (path := Path(name)).is_file()]


def problems_of(path: Path) -> list[str]:
    """What is wrong with one file, each as a line."""
    content = path.read_bytes()
    found = [f"{path}: names the host {host}" for host in HOSTS if host.encode() in content]
    if len(content) > HEAVY:
        found.append(f"{path}: {len(content):,} bytes; at most {HEAVY:,} are kept")
    lines = content.count(b"\n")
    # Tests may hold long tables, and migrations are written by a program.
    is_ours = path.parts[0] == "src" and "migrations" not in path.parts
    if path.suffix == ".py" and is_ours and lines > LONGEST_MODULE:
        found.append(f"{path}: {lines} lines; at most {LONGEST_MODULE}")
    return found


if __name__ == "__main__":
    problems = [problem for path in tracked_files() for problem in problems_of(path)]
    sys.exit("\n".join(problems) or None)

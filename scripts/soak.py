"""Run the long proofs in full and write docs/proofs.md: what was tried, how often, when, where.

The last one is every test that needs a database, on PostgreSQL. Arguments go to pytest, which then
runs what they name of the others: `python scripts/soak.py -k kill`. The page is written only when
all of them ran and passed.
"""

import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/proofs.md"


@dataclass(frozen=True)
class Proven:
    """One proof that passed; `seconds` is its whole time."""

    name: str
    module: str
    repeats: str
    seconds: float


def main(arguments: list[str]) -> int:
    """Run, write the page, and give pytest's exit code."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        # Only this family of reports has a place for the counts.
        family = ("-o", "junit_family=xunit1", f"--junitxml={report}")
        command = [sys.executable, "-m", "pytest", "--soak", *family, *arguments]
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode or arguments:
            return done.returncode
        proofs = proven_in(report)
        done = subprocess.run([*_on_postgresql(), *family], cwd=ROOT, check=False)
        if done.returncode == 0:
            proofs.append(all_of(report))
            PAGE.write_text(page_of(proofs), encoding="utf-8")
            print(f"Written: {PAGE.relative_to(ROOT)}")
    return done.returncode


def _on_postgresql() -> list[str]:
    program = [sys.executable, "scripts/on_postgresql.py", "--required"]
    together = ["-n", "2", "--dist", "loadscope", "--no-loadscope-reorder"]
    return [*program, sys.executable, "-m", "pytest", "-q", "-m", "database", *together]


def proven_in(report: Path) -> list[Proven]:
    """The proofs in a JUnit report, in the order in which they ran."""
    cases = etree.parse(report).iterfind(".//testcase")
    return [
        Proven(
            case.get("name", "").removeprefix("test_").replace("_", " "),
            case.get("classname", "").replace(".", "/") + ".py",
            " ".join(p.get("value") for p in case.iterfind(".//property[@name='repeats']")) or "1",
            float(case.get("time", "0")),
        )
        for case in cases
    ]


def all_of(report: Path) -> Proven:
    """The tests in a report as one proof, whose time is that of the whole run."""
    suite = etree.parse(report).find("testsuite")
    name, seconds = "every test that needs a database, on PostgreSQL", float(suite.get("time"))
    return Proven(name, "tests/", suite.get("tests"), seconds)


def page_of(proofs: list[Proven]) -> str:
    """The page as Markdown."""
    now = datetime.now(UTC)
    rows = [
        f"| {proof.name} | {proof.repeats} | {proof.seconds:,.0f} s | `{proof.module}` |"
        for proof in proofs
    ]
    return "\n".join(
        [
            "# What was proved at length",
            "",
            "Written by `make soak`. Each of these also runs, in a short form, in `make test`.",
            "",
            f"Last run: {now:%d %B %Y}, {platform.system()} {platform.machine()}, "
            f"Python {platform.python_version()}, {os.cpu_count()} processors. All passed.",
            "",
            "| proof | times | took | where |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

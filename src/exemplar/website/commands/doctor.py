"""`exemplar doctor`: say what is wrong with this installation and how to mend it."""

import argparse
import dataclasses
import json
from typing import TYPE_CHECKING

from exemplar.website import configured

if TYPE_CHECKING:
    from exemplar.website.health.finding import Finding

MARKS = {"ok": "✓", "warning": "!", "error": "✗"}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("doctor", help="examine this installation, name each remedy")
    parser.add_argument("--json", action="store_true", help="one JSON list instead of text")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 when one of them is an error, warnings alone are 0."""
    findings = _findings()
    if arguments.json:
        print(json.dumps([dataclasses.asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            print(_line(finding))
    return int(any(finding.level == "error" for finding in findings))


def _findings() -> "list[Finding]":
    from exemplar.website.health.finding import Finding

    try:
        configured.start()
    except configured.CannotStart as error:
        return [Finding("settings", "error", str(error))]
    from exemplar.website.health import checks

    return checks.all_findings()


def _line(finding: "Finding") -> str:
    line = f"{MARKS[finding.level]} {finding.name}: {finding.message}"
    return f"{line}\n    {finding.remedy}" if finding.remedy else line

"""Lighthouse's marks for the pages that most readers see, on the real practices, phone profile.

`bench/lighthouse.sh` sees to what it needs and passes on how often each page is judged, three times
unless told otherwise. The table has the median of each figure, and after it stands whatever did not
pass.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fixtures.database import install_database  # noqa: E402
from tests.fixtures.server import run_exemplar, serving  # noqa: E402

LIGHTHOUSE = ROOT / ".make/node/lighthouse/node_modules/.bin/lighthouse"
PAGES = {
    "home": "/en/",
    "list": "/en/good-practices/",
    "list, searched and filtered": "/en/good-practices/?q=school&country=IT",
    "practice": "/en/good-practices/listening-circles-on-race-racism-and-inequalities/",
    "map": "/en/good-practices/map/",
}
MARKS = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "first-contentful-paint": "first paint",
    "largest-contentful-paint": "largest paint",
    "total-blocking-time": "blocked",
}
TRIES = 4
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


@dataclass(frozen=True)
class Judged:
    """One run: marks of 100, milliseconds, layout shift, and what did not pass."""

    marks: tuple[float, ...]
    times: tuple[float, ...]
    shift: float
    failed: tuple[str, ...]


def main(rounds: int) -> None:
    """Serve a catalogue of its own, as `make run` does, and judge each page."""
    print(
        "| page |",
        *(f"{mark} |" for mark in MARKS),
        *(f"{time} |" for time in TIMES.values()),
        "shift |",
    )
    print("|---|" + "---|" * (len(MARKS) + len(TIMES) + 1))
    failed: dict[str, set[str]] = {}
    with tempfile.TemporaryDirectory(prefix="exemplar-lighthouse-") as folder:
        data_dir = Path(folder)
        install_database(data_dir)
        run_exemplar(data_dir, "import", *map(str, sorted(ROOT.glob("content/*.jsonl"))))
        with serving(data_dir, DEMONSTRATION="1") as server:
            for name, path in PAGES.items():
                runs = [judge(server.url + path, data_dir) for _ in range(rounds)]
                print(row_of(name, runs), flush=True)
                failed[name] = {audit for run in runs for audit in run.failed}
    for name, audits in failed.items():
        print(f"\n{name}: {', '.join(sorted(audits)) or 'every audit passed'}")


def judge(address: str, folder: Path) -> Judged:
    """One run of Lighthouse, tried again where it failed by itself (NO_NAVSTART and the like)."""
    for _ in range(TRIES):
        held = report_of(address, folder / "lighthouse.json")
        if "runtimeError" not in held:
            return judged(held)
        print(f"tried again: {held['runtimeError']['code']}", file=sys.stderr)
    raise SystemExit(f"{address}: Lighthouse failed {TRIES} times")


def report_of(address: str, report: Path) -> dict[str, Any]:
    """What Lighthouse found, or its own error, with which it ends as a failure too."""
    report.unlink(missing_ok=True)
    command = [LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
    done = subprocess.run([*command, f"--chrome-flags={CHROMIUM}"], check=False)
    if not report.exists():
        raise SystemExit(f"{address}: Lighthouse ended with {done.returncode} and no report")
    held: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return held


def judged(held: dict[str, Any]) -> Judged:
    """The figures of a report."""
    audits = held["audits"]
    weighed = {
        part["id"]
        for mark in MARKS
        for part in held["categories"][mark]["auditRefs"]
        if part["weight"]
    }
    return Judged(
        tuple(100 * (held["categories"][mark]["score"] or 0) for mark in MARKS),
        tuple(audits[time]["numericValue"] for time in TIMES),
        audits["cumulative-layout-shift"]["numericValue"],
        tuple(
            f"{audit} ({found['score']:.2f})"
            for audit, found in audits.items()
            if audit in weighed and found["score"] is not None and found["score"] < 1
        ),
    )


def row_of(name: str, runs: list[Judged]) -> str:
    """A line of the table: the median of each figure."""
    marks = [f"{median(values):.0f}" for values in zip(*(run.marks for run in runs), strict=True)]
    times = [
        f"{median(values) / 1000:.1f} s"
        for values in zip(*(run.times for run in runs), strict=True)
    ]
    shift = f"{median(run.shift for run in runs):.3f}"
    return f"| {name} | {' | '.join([*marks, *times, shift])} |"


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 3)

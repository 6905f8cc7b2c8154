"""The list and practice pages with 10,000 practices, beside Datasette and beside the list's twin.

    python bench/pages.py [--practices 10000] [--seconds 10] [--keep FOLDER] [--no-page]

One worker with one thread each, no cache of results, each address another one, all in one run.
Writes docs/performance.md.
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpus
import load
import peer
import performance
from questions import Question, questions

BIN = Path(sys.executable).parent
PORTS = {"ours": 8181, "twin": 8182, "datasette": 8183, "publishing": 8184}
ROUNDS = 3
QUESTIONS = 6_000
TYPICAL = "/en/good-practices/?q=school&country=IT"
"""What the twin stores: a full page, neither the widest nor the narrowest."""
INSIDE = 330
"""Pages called inside the process, the first thirty to warm up."""


@dataclass(frozen=True)
class Work:
    """Where this run keeps its catalogue, its peer's, and what it asks."""

    folder: Path
    asked: list[Question]
    slugs: list[str]

    @property
    def environment(self) -> dict[str, str]:
        """The catalogue's own installation."""
        return {"DATA_DIR": str(self.folder / "data"), "LANGUAGES": "en,fr,ar"}

    @property
    def lists(self) -> list[str]:
        """List pages, all different."""
        return [question.ours() for question in self.asked]

    @property
    def practices(self) -> list[str]:
        """Every practice's page."""
        return [f"/en/good-practices/{slug}/" for slug in self.slugs]


def main() -> None:
    """Prepare, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--practices", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--keep", type=Path, help="a folder to prepare in, or prepared before")
    parser.add_argument("--no-page", action="store_true", help="print only")
    given = parser.parse_args()
    with folder_for(given.keep) as folder:
        work = prepared(folder, given.practices)
        figures = measured(work, given.seconds)
    page = performance.page_of(figures, given.practices, given.seconds)
    print(page)
    if not given.no_page:
        performance.PAGE.write_text(page, encoding="utf-8")


def prepared(folder: Path, count: int) -> Work:
    """Import the practices here and in Datasette, unless the folder has them already."""
    data = folder / "data"
    if not (folder / "imported").exists():
        data.mkdir(parents=True, exist_ok=True)
        source = folder / "practices.jsonl"
        with source.open("w", encoding="utf-8") as file:
            for practice in corpus.practices(count):
                file.write(json.dumps(practice, ensure_ascii=False) + "\n")
        started = time.perf_counter()
        exemplar(folder, "migrate", "--quiet")
        exemplar(folder, "import", str(source))
        (folder / "imported").write_text(f"{time.perf_counter() - started:.0f}")
        peer.build(corpus.practices(count), folder / "bench.db")
    world = corpus.World()
    asked = questions(QUESTIONS, world.domain, corpus.TOPICS, corpus.COUNTRIES)
    return Work(folder, asked, slugs_of(folder))


def measured(work: Work, seconds: int) -> dict[str, Any]:
    """Every figure of the page."""
    figures: dict[str, Any] = {
        "load": os.getloadavg()[0],
        "import": (work.folder / "imported").read_text(),
    }
    figures["list inside"] = inside(work, work.lists[-INSIDE:])
    figures["practice inside"] = inside(work, work.practices[-INSIDE:])
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(load.serving(command, PORTS[name], path, environment))
            for name, (command, path, environment) in commands(work).items()
        }
        figures |= rates(work, servers, seconds)
        for name, server in servers.items():
            figures[f"{name} start"], figures[f"{name} memory"] = server.start, server.memory
    figures["publishing"] = publishing(work)
    return figures


def commands(work: Work) -> dict[str, tuple[list[str], str, dict[str, str]]]:
    """Each server's command, an address that answers when it is ready, and its environment."""
    serve = [str(BIN / "exemplar"), "serve", "--workers", "1", "--threads", "1", "--no-worker"]
    twin = [sys.executable, str(load.HERE / "twin.py"), str(PORTS["twin"]), TYPICAL]
    datasette = peer.command(work.folder / "bench.db", PORTS["datasette"])
    return {
        "ours": ([*serve, "--port", str(PORTS["ours"])], "/readyz", work.environment),
        "twin": (twin, "/readyz", work.environment),
        "datasette": (datasette, "/-/versions.json", {}),
    }


def rates(work: Work, servers: dict[str, load.Served], seconds: int) -> dict[str, float]:
    """Requests a second: the middle one of three rounds, in which everyone has a turn."""
    theirs = [question.datasettes() for question in work.asked]
    turns = {
        "list": ("ours", work.lists),
        "practice": ("ours", work.practices),
        "twin": ("twin", work.lists),
        "datasette": ("datasette", theirs),
        "datasette json": ("datasette", [path.replace("?", ".json?", 1) for path in theirs]),
    }
    found: dict[str, list[float]] = {name: [] for name in turns}
    for turn in range(ROUNDS):
        for name, (server, paths) in turns.items():
            at = turn * len(paths) // ROUNDS
            part = paths[at : at + len(paths) // ROUNDS]
            url = servers[server].url
            found[name].append(load.requests_per_second(url, part, seconds, work.folder))
    return {name: statistics.median(values) for name, values in found.items()}


def publishing(work: Work) -> dict[str, Any]:
    """How long publishing takes, and until another process has it: last, for it changes titles."""
    command = [str(BIN / "exemplar"), "serve", "--workers", "1", "--port", str(PORTS["publishing"])]
    with load.serving(command, PORTS["publishing"], "/readyz", work.environment) as server:
        return figures_of(work, "publishing.py", server.url)


def inside(work: Work, paths: list[str]) -> dict[str, Any]:
    """Milliseconds inside a process of its own."""
    return figures_of(work, "inside.py", said="\n".join(paths))


def figures_of(work: Work, script: str, *arguments: str, said: str = "") -> dict[str, Any]:
    """What one of the scripts beside this one prints."""
    done = subprocess.run(
        [sys.executable, str(load.HERE / script), *arguments],
        input=said, env={**os.environ, **work.environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stderr)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def exemplar(folder: Path, *arguments: str) -> None:
    """Run one of our commands on this run's catalogue."""
    environment = {**os.environ, "DATA_DIR": str(folder / "data")}
    subprocess.run([BIN / "exemplar", *arguments], env=environment, check=True)


def slugs_of(folder: Path) -> list[str]:
    """The addresses that the catalogue gave to its practices."""
    with sqlite3.connect(folder / "data/exemplar.sqlite3") as database:
        rows = database.execute("SELECT slug FROM practices_publishedrecord ORDER BY uid")
        return [slug for (slug,) in rows]


@contextmanager
def folder_for(kept: Path | None) -> Iterator[Path]:
    """The folder to work in; one of its own that goes afterwards, unless one is to be kept."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="exemplar-bench-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    main()

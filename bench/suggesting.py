"""How long suggestions take while a reader types, the whole request inside one process.

    python bench/suggesting.py [100000] [--keep a/folder]

Prints the first request of a process, the first after a change of the catalogue, then median and
95th percentile of more than 500 different beginnings: of titles, cities, countries and topics, of
one letter and of many, of one word and of two, in two languages of the interface.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import corpus
from engine import milliseconds, spread
from inside import visit

HERE = Path(__file__).resolve().parent
BEGINNINGS = 600
LANGUAGES = ("en", "fr")
COUNTRIES = "spain italy germany norw\u00e8ge france ukraine portugal royaume espagne allemagne"


def main() -> None:
    """Prepare, then measure in this process."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--keep", type=Path, help="a folder to prepare in, or prepared before")
    given = parser.parse_args()
    with _folder(given.keep) as folder:
        os.environ["DATA_DIR"] = str(folder)
        _prepare(folder, given.count)
        started = time.perf_counter()
        from exemplar.website.wsgi import application

        print(f"start    {milliseconds(started):.0f} ms to load the application")
        _measure(application)


def beginnings(seed: int = 13) -> list[str]:
    """What is typed, each once, the short as often as the long."""
    chance, world = random.Random(seed), corpus.World()
    titles = [practice["title"].split() for practice in world.block(0, 40)]
    topics = [words for slug in corpus.TOPICS for words in slug.split("-")]
    found: dict[str, None] = {}
    while len(found) < BEGINNINGS:
        title = chance.choice(titles)
        at = chance.randrange(len(title) - 1)
        two = f"{title[at]} {title[at + 1]}"
        places = (chance.choice(world.cities), chance.choice(COUNTRIES.split()))
        words = chance.choice((title[0], title[at], two, two, *places, chance.choice(topics)))
        found.setdefault(words[: chance.randint(1, min(12, len(words)))].strip())
    return list(found)


def _measure(application: Callable[..., Any]) -> None:
    typed = beginnings()
    addresses = [
        f"/{LANGUAGES[at % 2]}/good-practices/suggest?q={quote(words)}"
        for at, words in enumerate(typed)
    ]
    for language in LANGUAGES:
        print(f"cold     {_timed(application, f'/{language}/good-practices/suggest?q=a'):.1f} ms")
    from exemplar.practices import changes
    from exemplar.search import keeping
    from exemplar.search.current import current_engine

    changes.note_site()
    keeping.catch_up(current_engine())
    for language in LANGUAGES:
        took = _timed(application, f"/{language}/good-practices/suggest?q=b")
        print(f"changed  {took:.1f} ms, the first request after a change")
    times = [_timed(application, address) for address in addresses]
    print(f"typed    {spread(times)}, longest {max(times):.2f} ms, {len(times)} beginnings")
    short = [took for took, words in zip(times, typed, strict=True) if len(words) <= 2]
    print(f"short    {spread(short)}, {len(short)} of one or two letters")


def _timed(application: Callable[..., Any], address: str) -> float:
    started = time.perf_counter()
    visit(application, address)
    return milliseconds(started)


def _prepare(folder: Path, count: int) -> None:
    done = folder / "filled"
    if not done.exists():
        exemplar = Path(sys.executable).parent / "exemplar"
        subprocess.run([exemplar, "migrate", "--quiet"], check=True)
        subprocess.run([sys.executable, HERE / "published.py", str(count)], check=True)
        done.write_text(json.dumps({"practices": count}))


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="exemplar-bench-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    main()

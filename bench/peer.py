"""The same practices in Datasette: one table, full-text search, facets with counts."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import corpus

BIN = Path(__file__).resolve().parent.parent / ".venv-bench/bin"
WORDS = ("title", *corpus.SECTIONS)


def build(practices: Iterable[corpus.Practice], database: Path) -> None:
    """One row a practice; several values as JSON arrays, which Datasette can facet."""
    rows = "\n".join(json.dumps(_row(practice), ensure_ascii=False) for practice in practices)
    utils = BIN / "sqlite-utils"
    subprocess.run(
        [utils, "insert", database, "practices", "-", "--nl", "--pk", "uid"],
        input=rows, text=True, check=True, capture_output=True,
    )  # fmt: skip
    for arguments in (
        ("enable-fts", database, "practices", *WORDS, "--fts5", "--tokenize", "porter"),
        ("create-index", database, "practices", "country"),
        ("create-index", database, "practices", "city"),
        ("create-index", database, "practices", "status"),
        ("create-index", database, "practices", "first_year"),
        ("create-index", database, "practices", "last_year"),
        ("optimize", database),
    ):
        subprocess.run([utils, *arguments], check=True, capture_output=True)


def command(database: Path, port: int) -> list[str]:
    """Datasette without the limits of time that would leave counts out."""
    settings = {
        # One thread, as ours: its event loop adds some of a second one.
        "num_sql_threads": "1",
        "sql_time_limit_ms": "60000",
        "facet_time_limit_ms": "60000",
        "facet_suggest_time_limit_ms": "50",
        "suggest_facets": "off",
        "default_facet_size": "100",
        "max_returned_rows": "1000",
        "default_cache_ttl": "0",
    }
    options = [part for name, value in settings.items() for part in ("--setting", name, value)]
    return [str(BIN / "datasette"), "serve", str(database), "--port", str(port), *options]


def _row(practice: corpus.Practice) -> dict[str, Any]:
    bounds = [int(year) for year in practice["year_text"].removeprefix("since ").split("-")]
    ongoing = practice["year_text"].startswith("since")
    last = corpus.LAST_YEAR if ongoing else bounds[-1]
    status = "ongoing" if ongoing else "ended" if len(bounds) == 2 else "unknown"
    return {
        "uid": practice["uid"],
        **{column: practice[column] for column in WORDS},
        "topics": practice["topics"],
        "country": practice["country_code"],
        "city": practice["city"],
        "years": [str(year) for year in range(bounds[0], last + 1)],
        "status": status,
        "languages": [practice["language"]],
        "first_year": bounds[0],
        "last_year": last,
    }

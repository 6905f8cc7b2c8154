"""Milliseconds inside the process: the whole WSGI application called directly, addresses on stdin.

    DATA_DIR=… python bench/inside.py < addresses

Prints one JSON object: median and p95 in milliseconds, and the queries of a page.
"""

import io
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

WARM_UP = 30


def main() -> None:
    """Call each address once, the first ones to warm up."""
    from exemplar.website.wsgi import application

    paths = sys.stdin.read().split()
    for path in paths[:WARM_UP]:
        visit(application, path)
    times, counts, sizes = [], Counter[int](), []
    for path in paths[WARM_UP:]:
        started = time.perf_counter()
        size = visit(application, path)
        times.append((time.perf_counter() - started) * 1000)
        sizes.append(size)
    # Apart from the timing, which counting would disturb.
    for path in paths[WARM_UP:]:
        counts[queries_of(application, path)] += 1
    print(
        json.dumps(
            {
                "median": statistics.median(times),
                "p95": sorted(times)[int(len(times) * 0.95)],
                "queries": max(counts),
                "pages": len(times),
                "bytes": statistics.median(sizes),
            }
        )
    )


def visit(application: Callable[..., Any], path: str) -> int:
    """Ask for one page; its size in bytes. Anything but 200 ends the measuring."""
    parts = urlsplit(path)
    answers: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    body = application(environ, lambda status, headers, *rest: answers.append(status))
    size = sum(len(part) for part in body)
    if hasattr(body, "close"):
        body.close()
    if not answers[0].startswith("200"):
        sys.exit(f"{path}: {answers[0]}")
    return size


def queries_of(application: Callable[..., Any], path: str) -> int:
    """How often one page asks the database."""
    from django.db import connection

    seen: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        visit(application, path)
    return len(seen)


if __name__ == "__main__":
    main()

"""Granian with our application, and the keeper of jobs beside it."""

import gc
import os
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import get_resolver
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from exemplar.website.serving import address
from exemplar.website.serving.background import Keeper
from exemplar.website.serving.children import end_with_parent

#: Seconds that a page may still take when the server is told to stop.
PATIENCE = 10
#: A thread keeps its database connection, so that it should live long; the most that is allowed.
IDLE_THREADS_LIVE = 600


def serve(host: str, port: int, *, workers: int, threads: int, with_jobs: bool) -> int:
    """Serve until SIGTERM or Ctrl-C; the exit code.

    Everything is loaded here, before the processes that make pages are forked: they share the
    memory and start at once."""
    get_resolver().url_patterns  # noqa: B018 (reading it loads every view)
    _settle()
    server = Granian(
        "exemplar.website.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        blocking_threads_idle_timeout=IDLE_THREADS_LIVE,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
        log_level=LogLevels.warning,
        log_dictconfig=settings.LOGGING,
        websockets=False,
    )
    if with_jobs:
        keeper = Keeper()
        keeper.start()
        server.on_shutdown(keeper.stop)
    server.on_startup(lambda: _say(f"Exemplar is at {address.url(host, port)}"))
    try:
        server.serve(target_loader=_loader(os.getpid()), wrap_loader=False)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    return 0


def _settle() -> None:
    """Leave what is loaded to the end of the process: looking through it for garbage again and
    again takes a twentieth of a page's time, and writing to it unshares it between processes."""
    gc.collect()
    gc.freeze()
    # A page makes thousands of objects and hardly any cycle.
    gc.set_threshold(10_000, 20, 20)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _loader(parent: int) -> Callable[[], Any]:
    from exemplar.website.wsgi import application

    def load() -> Any:
        end_with_parent(parent)
        return application

    return load

"""`exemplar serve`: the catalogue over HTTP, with the background work inside."""

import argparse
import os

from exemplar.website import configured

#: More workers than this rarely help before memory does.
MOST_WORKERS = 4


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("serve", help="serve the catalogue and run its jobs")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8000, help="port to listen on (8000)")
    parser.add_argument(
        "--workers",
        type=_count,
        default=min(os.cpu_count() or 1, MOST_WORKERS),
        help=f"processes that make pages (one a processor, at most {MOST_WORKERS})",
    )
    parser.add_argument("--threads", type=_count, default=2, help="threads in each of them (2)")
    parser.add_argument("--no-worker", action="store_true", help="leave jobs to `exemplar worker`")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop; every process that was started ends before this returns."""
    from exemplar.website.serving import address

    address.check(arguments.host, arguments.port)
    # Links in pages and mails lead to where the site is, unless the operator says otherwise.
    os.environ.setdefault("BASE_URL", address.url(arguments.host, arguments.port))
    configured.start()
    from django.conf import settings

    from exemplar.website import demonstration
    from exemplar.website.serving import server, starting

    starting.check_installation()
    starting.heal()
    if settings.DEMONSTRATION:
        print(demonstration.how_to_sign_in(), flush=True)
    return server.serve(
        arguments.host,
        arguments.port,
        workers=arguments.workers,
        threads=arguments.threads,
        with_jobs=not arguments.no_worker,
    )


def _port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 1 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 to 256")
    return int(text)

"""`exemplar worker`: run the background work alone, beside servers started with --no-worker."""

import argparse

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("worker", help="run the background jobs, without pages")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Work until told to stop by SIGTERM or Ctrl-C; the job under way is ended first."""
    configured.start()
    from exemplar.website.serving import background, starting

    starting.check_installation()
    background.work()
    return 0

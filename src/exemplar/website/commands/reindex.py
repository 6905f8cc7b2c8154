"""`exemplar reindex`: build the search index anew."""

import argparse

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("reindex", help="build the search index anew, without downtime")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build it from the published records; searches go on with the old one meanwhile."""
    configured.start()
    raise NotImplementedError

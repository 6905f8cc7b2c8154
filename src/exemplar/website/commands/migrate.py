"""`exemplar migrate`: bring the database to this version's schema."""

import argparse

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "migrate", help="create or bring up the database to this version"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing when all is well")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Apply what is missing; a database that is newer than the code is left alone."""
    configured.start()
    configured.refuse_newer_database()
    from django.core.management import call_command

    call_command("migrate", verbosity=0 if arguments.quiet else 1, interactive=False)
    return 0

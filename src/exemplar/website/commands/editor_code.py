"""`exemplar editor-code`: the demonstration's second factor, for whoever has no app at hand."""

import argparse

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "editor-code", help="show the current code of the demonstration's editor"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the code, and on an installation that is no demonstration say that there is none."""
    configured.start()
    from exemplar.website import demonstration

    try:
        code, seconds = demonstration.current_code()
    except demonstration.NotADemonstration as error:
        raise configured.CannotStart(str(error)) from error
    print(f"{code} (for {seconds} more seconds; each code works once)")
    return 0

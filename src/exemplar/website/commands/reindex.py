"""`exemplar reindex`: build the search index anew."""

import argparse
import sys

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("reindex", help="build the search index anew, without downtime")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build it from the published records; searches go on with the old one meanwhile."""
    configured.start()
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from exemplar.practices.models import PublishedRecord
    from exemplar.search import keeping
    from exemplar.search.current import current_engine
    from exemplar.search.engine import NotWritten

    total = PublishedRecord.objects.values("uid").distinct().count()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # Progress is for people: it goes where errors go and only where somebody watches.
    console = Console(file=sys.stderr)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("Practices in the index", total=total)
        try:
            keeping.rebuild(current_engine(), lambda done: progress.update(task, completed=done))
        except NotWritten as error:
            raise configured.CannotStart(f"{error}. Mend that, then: exemplar reindex") from error
    print(f"The index holds {total:,} practices.")
    return 0

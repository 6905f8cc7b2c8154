"""Processes that publish at the same moment; started by test_concurrency.

One process loads the code and then forks: twenty of them loading it one by one would take a minute
and hardly ever write at the same time.
"""

import multiprocessing
import sys
from multiprocessing.synchronize import Barrier

import django

django.setup()

from django.db import connections  # noqa: E402

from exemplar.practices import publishing  # noqa: E402
from tests.practices.factories import a_place, a_practice  # noqa: E402


def write(start: Barrier, count: int) -> None:
    """Publish `count` practices, each written, revised and made public by the real acts."""
    start.wait(timeout=60)
    for _ in range(count):
        practice = a_practice("The same title for all")
        publishing.publish(practice)
    connections.close_all()


def main(writers: int, each: int) -> int:
    """Run the writers; the number of those that failed."""
    a_place()  # the factory's own, which all share
    connections.close_all()
    fork = multiprocessing.get_context("fork")
    start = fork.Barrier(writers)
    processes = [fork.Process(target=write, args=(start, each)) for _ in range(writers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return sum(process.exitcode != 0 for process in processes)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))

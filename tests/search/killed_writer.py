"""A process that publishes, changes and archives practices until it is killed; see test_kills.py.

    python -m tests.search.killed_writer MODE SEED

It brings the index into step as a server does at its start, says "in step", and begins on the first
line that it reads. It says "committed" between the database and the index, and "done <what> <uid>"
when an act has returned; "begun <uid>" before an act on a practice that was there.

MODE "between" kills itself after a commit, before the index hears of it; "rebuild" in the middle of
building the index anew; "during" waits to be killed.
"""

import os
import random
import signal
import sys
from typing import Any

import django
from django.db import transaction


def say(*words: str) -> None:
    """Tell the test, at once."""
    print(*words, flush=True)  # noqa: T201


def die(*_: Any) -> None:
    """What no process can refuse or notice."""
    os.kill(os.getpid(), signal.SIGKILL)


def main(mode: str, seed: int) -> None:
    """Run until killed."""
    from exemplar.search import keeping
    from exemplar.search.current import current_engine

    keeping.keep_in_step(current_engine())
    say("in step")
    sys.stdin.readline()
    rng = random.Random(seed)
    fatal = rng.randint(1, 6)
    if mode == "rebuild":
        for number in range(-6, 1):
            act(rng, seed, number, lambda: say("committed"))
        keeping.rebuild(current_engine(), lambda done: die() if done == fatal else None)
    for number in range(1, 1000):
        last = mode == "between" and number == fatal
        act(rng, seed, number, die if last else lambda: say("committed"))


def act(rng: random.Random, seed: int, number: int, on_commit: Any) -> None:
    """One editor's act; `on_commit` runs before the index is told."""
    from exemplar.practices import publishing
    from exemplar.practices.models import Practice
    from tests.practices.factories import a_practice

    public = list(Practice.objects.filter(live=True).order_by("uid"))
    kind = rng.choice(("publish", "change", "archive")) if len(public) > 5 else "publish"
    title = f"Practice seed{seed}act{number}"
    with transaction.atomic():
        transaction.on_commit(on_commit)
        if kind == "publish":
            practice = a_practice(title)
            publishing.publish(practice)
        else:
            practice = rng.choice(public)
            say("begun", practice.uid)
            if kind == "archive":
                publishing.archive(practice.uid, reason="A trial")
            else:
                practice.title = title
                publishing.publish(practice)
    say("done", kind, practice.uid)


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1], int(sys.argv[2]))

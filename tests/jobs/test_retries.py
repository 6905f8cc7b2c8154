from datetime import timedelta

from exemplar.jobs.retries import MOST_ATTEMPTS, pause_after


def test_pauses_grow_until_the_last_try() -> None:
    pauses = [pause_after(attempt) for attempt in range(1, MOST_ATTEMPTS)]
    assert None not in pauses
    assert pauses == sorted(pauses, key=lambda pause: pause or timedelta())
    assert pause_after(MOST_ATTEMPTS) is None
    assert pause_after(MOST_ATTEMPTS + 1) is None

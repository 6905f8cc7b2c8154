from datetime import timedelta

import pytest
from django.utils import timezone

from exemplar.jobs import state
from exemplar.jobs.models import ActRecord
from exemplar.jobs.schedule import Act, Schedule

pytestmark = pytest.mark.django_db


class Counter:
    """An act that counts, and fails while it is told to."""

    def __init__(self) -> None:
        self.times = 0
        self.fails = False

    def __call__(self) -> None:
        self.times += 1
        if self.fails:
            raise ValueError("out of paper")


def _schedule(act: Counter, every: timedelta) -> Schedule:
    schedule = Schedule([Act("count", every, act)])
    schedule.begin()
    return schedule


def test_an_act_runs_at_once_and_then_when_its_time_has_come() -> None:
    act = Counter()
    schedule = _schedule(act, timedelta(hours=1))
    schedule.run_due()
    schedule.run_due()
    assert act.times == 1


def test_a_restart_repeats_no_daily_act() -> None:
    act = Counter()
    _schedule(act, timedelta(days=1)).run_due()
    _schedule(act, timedelta(days=1)).run_due()
    assert act.times == 1
    ActRecord.objects.update(last_success=timezone.now() - timedelta(days=2))
    _schedule(act, timedelta(days=1)).run_due()
    assert act.times == 2


def test_a_failure_is_remembered_until_the_act_succeeds() -> None:
    act, other = Counter(), Counter()
    act.fails = True
    acts = [Act("count", timedelta(0), act), Act("other", timedelta(0), other)]
    schedule = Schedule(acts)
    schedule.begin()
    schedule.run_due()
    assert state.read().failing_acts == {"count": "ValueError: out of paper"}
    assert other.times == 1

    act.fails = False
    again = Schedule(acts)
    again.begin()
    again.run_due()
    assert state.read().failing_acts == {}


def test_a_failing_act_is_not_tried_without_pause() -> None:
    act = Counter()
    act.fails = True
    schedule = _schedule(act, timedelta(0))
    schedule.run_due()
    schedule.run_due()
    assert act.times == 1

import subprocess
import sys
from datetime import timedelta

import pytest
from django.utils import timezone

from exemplar.jobs.lease import NAME, RunnerLease, is_dead, own_name
from exemplar.jobs.models import Lease

pytestmark = pytest.mark.django_db


def test_one_holder_at_a_time() -> None:
    first, second = RunnerLease("elsewhere 1 1"), RunnerLease("elsewhere 2 2")
    assert first.take()
    assert not second.take()
    assert first.take()
    assert first.is_held()
    assert not second.is_held()


def test_released_is_free_at_once() -> None:
    first, second = RunnerLease("elsewhere 1 1"), RunnerLease("elsewhere 2 2")
    first.take()
    first.release()
    assert second.take()
    first.release()  # somebody else's by now
    assert second.is_held()


def test_another_takes_over_when_it_has_expired() -> None:
    first, second = RunnerLease("elsewhere 1 1"), RunnerLease("elsewhere 2 2")
    first.take()
    Lease.objects.filter(name=NAME).update(expires=timezone.now() - timedelta(seconds=1))
    assert second.take()
    assert not first.take()


def test_a_dead_process_of_this_machine_is_not_waited_for() -> None:
    dead = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    name = own_name().split(" ")
    held = RunnerLease(f"{name[0]} {dead.pid} 1")
    dead.communicate()
    held.take()
    assert is_dead(held.holder)
    assert RunnerLease().take()


def test_a_living_process_is_not_dead() -> None:
    assert not is_dead(own_name())


def test_of_another_machine_nothing_is_known() -> None:
    assert not is_dead("elsewhere/1/1 99999999 1")
    assert not is_dead("")

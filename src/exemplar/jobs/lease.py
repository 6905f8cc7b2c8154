"""One runner at a time, whoever it is: a lease in the database that its holder keeps renewing."""

import contextlib
import os
import platform
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from exemplar.jobs.models import Lease

#: How long the work rests at most when its runner's machine vanishes.
DURATION = timedelta(seconds=15)

NAME = "runner"


class RunnerLease:
    """This process's claim to the lease."""

    def __init__(self, holder: str = "", duration: timedelta = DURATION) -> None:
        self.holder = holder or own_name()
        self.duration = duration

    def take(self) -> bool:
        """Get the lease or renew it; False while another living runner has it."""
        now = timezone.now()
        fresh = Lease.objects.filter(name=NAME, holder=self.holder)
        if fresh.filter(expires__gt=now + self.duration * 2 / 3).exists():
            return True  # a look costs no writer's turn
        with transaction.atomic():
            row = Lease.objects.select_for_update().filter(name=NAME).first()
            if row is None:
                _, was_made = Lease.objects.get_or_create(
                    name=NAME, defaults={"holder": self.holder, "expires": now + self.duration}
                )
                return was_made
            if row.holder != self.holder and row.expires > now and not is_dead(row.holder):
                return False
            Lease.objects.filter(name=NAME).update(holder=self.holder, expires=now + self.duration)
            return True

    def is_held(self) -> bool:
        """Whether it is still ours. Inside a transaction nobody else can take it meanwhile."""
        rows = Lease.objects.select_for_update().filter(name=NAME, holder=self.holder)
        return rows.filter(expires__gt=timezone.now()).exists()

    def release(self) -> None:
        """Give it back, so that another runner need not wait."""
        Lease.objects.filter(name=NAME, holder=self.holder).delete()


def own_name() -> str:
    """Machine, process and the moment of its start: no two runners ever share it."""
    return f"{_machine()} {os.getpid()} {_started(os.getpid())}"


def is_dead(holder: str) -> bool:
    """Whether the holder is a process of this machine that is gone; False when that is unknown."""
    machine, _, process = holder.rpartition(" ")[0].rpartition(" ")
    if machine != _machine() or not process.isdigit():
        return False
    return _started(int(process)) != holder.rpartition(" ")[2]


@cache
def _machine() -> str:
    """The host, since its last start, and within it the container."""
    parts = [platform.node()]
    with contextlib.suppress(OSError):  # not every system has /proc
        parts.append(Path("/proc/sys/kernel/random/boot_id").read_text().strip()[:8])
        parts.append(str(Path("/proc/self/ns/pid").stat().st_ino))
    return "/".join(parts)


def _started(process: int) -> str:
    """When a process began, in the kernel's ticks; "" if there is none."""
    try:
        # The second field is the program's name in brackets, which may hold spaces.
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] == "Z" else fields[19]

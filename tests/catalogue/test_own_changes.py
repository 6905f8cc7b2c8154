"""Who may have changed something sees it at once; nobody else waits for it."""

import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as product
from django.test import Client

from exemplar.search import keeping
from exemplar.search.attendance import Attendance
from exemplar.search.current import current_engine
from exemplar.search.following import PATIENCE
from tests.practices.factories import a_published_practice

pytestmark = pytest.mark.django_db(transaction=True)


def _seconds(client: Client) -> float:
    started = time.monotonic()
    assert client.get("/en/good-practices/").status_code == 200
    return time.monotonic() - started


def test_who_is_signed_in_waits_for_a_change_that_is_on_its_way(
    settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR, settings.SEARCH_URL = tmp_path, "embedded://"
    keeping.keep_in_step(current_engine())
    client = Client()
    client.cookies[product.SESSION_COOKIE_NAME] = "some session"
    with Attendance(tmp_path / "follower.lock").kept():
        a_published_practice()
        assert _seconds(client) >= PATIENCE
        keeping.keep_in_step(current_engine())
        # What took at least that long before cannot be told from a slow machine by one look.
        assert min(_seconds(client) for _ in range(20)) < PATIENCE

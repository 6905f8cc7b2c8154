"""What is said of the index: that it is well, far behind, or not there."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from exemplar.practices.models import Change
from exemplar.practices.models.guard import writing
from exemplar.search import keeping
from exemplar.search.attendance import Attendance
from exemplar.search.current import current_engine
from exemplar.website.health import index
from tests.practices.factories import a_published_practice

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, settings: Any) -> Path:
    """An installation of its own with an index that holds everything."""
    settings.DATA_DIR, settings.SEARCH_URL = tmp_path, "embedded://"
    keeping.keep_in_step(current_engine())
    return tmp_path


def test_an_index_that_holds_everything_is_well() -> None:
    a_published_practice()
    assert index.examine().level == "ok"


def test_changes_that_wait_for_long_are_told_and_others_are_not(data_dir: Path) -> None:
    with Attendance(data_dir / "follower.lock").kept():
        a_published_practice()
    assert index.examine().level == "ok"
    with writing():
        Change.objects.update(at=timezone.now() - timedelta(minutes=5))
    finding = index.examine()
    assert finding.level == "warning"
    assert "1 in number" in finding.message
    assert "exemplar worker" in finding.remedy


def test_a_damaged_index_is_told_with_its_remedy(data_dir: Path) -> None:
    (data_dir / "index/current").write_text("gnothing")
    finding = index.examine()
    assert finding.level == "error"
    assert finding.remedy == "Run: exemplar reindex"

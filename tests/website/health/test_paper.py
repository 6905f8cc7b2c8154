"""What `exemplar doctor` says of PDFs."""

from pathlib import Path

import pytest

from exemplar.practices import publishing
from exemplar.website.health import paper
from tests.exchange.pdf.a_document import needs_parts
from tests.practices.factories import a_published_practice, a_translation

pytestmark = pytest.mark.django_db


@needs_parts
def test_nothing_is_missing_where_pdfs_can_be_made() -> None:
    assert paper.examine().level == "ok"


def test_the_packages_to_install_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    finding = paper.examine()
    assert finding.level == "warning"
    assert "apt-get install" in finding.remedy
    assert "fonts-noto-core" in finding.remedy


def test_a_font_is_asked_for_by_each_language_that_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    knows_no_hangul = tmp_path / "fc-list"
    knows_no_hangul.write_text('#!/bin/sh\ncase "$2" in *lang=ko) exit 1;; esac\n')
    knows_no_hangul.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert "fonts-noto-cjk" not in paper.examine().remedy
    korean = a_translation(a_published_practice("Mediators"), "ko", "중재자")
    publishing.publish(korean)
    assert "fonts-noto-cjk" in paper.examine().remedy

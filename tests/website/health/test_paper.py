"""What `exemplar doctor` says of PDFs."""

from pathlib import Path

import pytest

from exemplar.website.health import paper
from tests.exchange.pdf.a_document import needs_parts


@needs_parts
def test_nothing_is_missing_where_pdfs_can_be_made() -> None:
    assert paper.examine().level == "ok"


def test_the_packages_to_install_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    finding = paper.examine()
    assert finding.level == "warning"
    assert "apt-get install" in finding.remedy
    assert "fonts-noto-core" in finding.remedy

"""Which examinations there are, and when each is made."""

from django.conf import settings

from exemplar.website.health import background, database, folder, index, paper
from exemplar.website.health.finding import Finding


def readiness() -> list[Finding]:
    """What must be well for a page to be served; quick enough to be asked each second."""
    answer = database.answering()
    return [answer] if answer.level == "error" else [answer, index.examine()]


def all_findings() -> list[Finding]:
    """Everything that `exemplar doctor` looks at; stops where the rest makes no sense."""
    findings = [*folder.examine(settings.DATA_DIR), *database.examine()]
    if any(finding.level == "error" for finding in findings):
        return findings
    return [*findings, index.examine(), paper.examine(), *background.examine()]

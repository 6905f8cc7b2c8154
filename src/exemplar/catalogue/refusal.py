"""What a program gets for an address that cannot be answered as it stands (RFC 9457)."""

import json
from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.translation import gettext as _

from exemplar.catalogue.notices import notice
from exemplar.search.parsing import Problem


def refused(problems: Iterable[Problem]) -> HttpResponse:
    """400 that names each parameter, so that nobody takes the wrong list for the right one."""
    found = list(problems)
    return _problem(
        400,
        _("This address cannot be answered as it stands."),
        [{"parameter": problem.parameter, "detail": notice(problem)} for problem in found],
    )


def not_answering() -> HttpResponse:
    """503: the index does not answer."""
    response = _problem(503, _("The search does not answer at this moment"), [])
    response["Retry-After"] = "30"
    return response


def _problem(status: int, title: str, errors: list[dict[str, str]]) -> HttpResponse:
    body = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": " ".join(error["detail"] for error in errors) or title,
        "errors": errors,
    }
    text = json.dumps(body, ensure_ascii=False)
    response = HttpResponse(text, status=status, content_type="application/problem+json")
    response["Cache-Control"] = "no-store"
    return response

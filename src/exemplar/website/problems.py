"""The pages for what could not be answered: what happened and what to do next, never a traceback.

None of them needs the database, because that may be what broke; where it can be read, the page
carries the institution's furniture like every other.
"""

import logging
import sys
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import TemplateSyntaxError
from django.template.loader import get_template
from django.utils.translation import get_language, gettext
from jinja2 import TemplateError

from exemplar.catalogue.frame import Frame, Head, frame
from exemplar.editorial.reading import furniture
from exemplar.editorial.texts import Furniture
from exemplar.practices.changes import last_seq
from exemplar.search.engine import EngineUnavailable

logger = logging.getLogger(__name__)

RETRY_AFTER = "30"
"""Seconds after which a browser or crawler may ask again."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no page, in the reader's language."""

    status: int
    title: str
    what_happened: str
    what_next: str


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form cannot be read."""
    problem = Problem(
        400,
        gettext("This request cannot be read"),
        gettext("The address or the form that was sent is damaged or belongs to another site."),
        gettext("Check the address, or start again from one of these pages."),
    )
    return _page(request, problem, _furniture_if_any())


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the reader may not do this."""
    problem = Problem(
        403,
        gettext("This is not open to you"),
        gettext("The page needs another right than you have, or its form has expired."),
        gettext("Go back, load the page again and repeat the last step, or sign in again."),
    )
    return _page(request, problem, _furniture_if_any())


def forged_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's token is missing or old; `reason` is Django's and not shown."""
    return forbidden(request)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is nothing at this address."""
    problem = Problem(
        404,
        gettext("There is no page at this address"),
        gettext("It may have been typed or copied with a mistake, or the page never existed."),
        gettext("Search the good practices, or start from one of these pages."),
    )
    return _page(request, problem, _furniture_if_any())


def broken(request: HttpRequest) -> HttpResponse:
    """500, or 503 when the database or the index does not answer."""
    error = sys.exc_info()[1]
    if isinstance(error, OperationalError | InterfaceError | EngineUnavailable):
        return unavailable(request)
    problem = Problem(
        500,
        gettext("Something broke on our side"),
        gettext(
            "The page could not be made because of a mistake in the site, not in what you did."
        ),
        gettext("The people who run the site find the details in its log. Try again later."),
    )
    return _page(request, problem, None)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: the site is not ready, for a moment."""
    problem = Problem(
        503,
        gettext("The site is not ready at this moment"),
        gettext("A part of it does not answer just now."),
        gettext("Load this page again in half a minute; its address keeps what you asked for."),
    )
    response = _page(request, problem, None)
    response["Retry-After"] = RETRY_AFTER
    return response


def _page(request: HttpRequest, problem: Problem, around: Furniture | None) -> HttpResponse:
    context = {
        "problem": problem,
        "head": Head(problem.title, is_indexed=False),
        "frame": _frame(request, around),
    }
    try:
        html = get_template("website/problem.html", using="public").render(context, request)
    except (TemplateError, TemplateSyntaxError, ValueError):
        logger.exception("The page for status %s cannot be rendered", problem.status)
        html = f"<!DOCTYPE html><title>{problem.title}</title><h1>{problem.title}</h1>"
    response = HttpResponse(html, status=problem.status)
    response["Cache-Control"] = "no-store"
    return response


def _frame(request: HttpRequest, around: Furniture | None) -> Frame:
    language = _language()
    offered = settings.INTERFACE_LANGUAGES
    first = request.path_info[1:].partition("/")[0]
    path = request.get_full_path() if first in offered else f"/{language}/"
    return frame(language, path, offered, around)


def _language() -> str:
    language = get_language() or ""
    offered = settings.INTERFACE_LANGUAGES
    return language if language in offered else str(offered[0])


def _furniture_if_any() -> Furniture | None:
    try:
        return furniture(_language(), last_seq())
    except DatabaseError:
        logger.exception("The site's texts cannot be read")
        return None

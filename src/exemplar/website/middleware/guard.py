"""Refuse addresses that no page can have, before anything looks at them."""

import re
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def refuse_malformed(get_response: GetResponse) -> GetResponse:
    """Answer 400 to a path with control characters or bytes that are not UTF-8.

    A query may hold anything: the pages name what they ignore."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if _is_malformed(request):
            raise BadRequest("The path is not text")
        return get_response(request)

    return middleware


def _is_malformed(request: HttpRequest) -> bool:
    path = request.path_info
    if path.isascii():
        # Django writes bytes that are not UTF-8 as %XX, which a decoded path seldom has.
        return bool(_CONTROL.search(path)) or ("%" in path and not _is_utf_8(request))
    return bool(_CONTROL.search(path)) or not _is_utf_8(request)


def _is_utf_8(request: HttpRequest) -> bool:
    try:
        # WSGI gives the decoded bytes of the path as Latin-1.
        request.META.get("PATH_INFO", "").encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return True

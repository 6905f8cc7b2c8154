"""Refuse addresses that no page can have, before anything looks at them."""

import re
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]

#: Control characters, and what Django leaves of bytes that are not UTF-8: %XX in a decoded path.
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f]|%[89A-F][0-9A-F]")


def refuse_malformed(get_response: GetResponse) -> GetResponse:
    """Answer 400 to a path with control characters or bytes that are not UTF-8.

    A query may hold anything: the pages name what they ignore."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if _NO_TEXT.search(request.path_info):
            raise BadRequest("The path is not text")
        return get_response(request)

    return middleware

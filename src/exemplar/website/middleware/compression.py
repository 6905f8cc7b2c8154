"""Public pages compressed for whoever takes it; a list of 70 KB becomes one of 12."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from exemplar.website.middleware.private import is_private


class PublicCompression(GZipMiddleware):
    """Django's own, but never where a page holds a secret beside a visitor's words (BREACH).

    Its ETags become weak, which `If-None-Match` compares all the same (RFC 9110, 13.1.2)."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Compress, or pass a private page by."""
        if is_private(request.path_info):
            return response
        return super().process_response(request, response)

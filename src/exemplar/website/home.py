"""Where a reader who names no language is sent."""

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from exemplar.core import addresses
from exemplar.website.middleware.language import reader_language


def first_page(request: HttpRequest) -> HttpResponseRedirect:
    """302 to the first page in the reader's language."""
    response = HttpResponseRedirect(addresses.home(reader_language(request)))
    patch_vary_headers(response, ("Accept-Language",))
    response["Cache-Control"] = "no-cache"
    return response

"""The programme's own colours, as a file, because no page may carry styles inside."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.editorial.identity import Identity

#: The address carries a version that changes with the content (`reading.furniture`).
FOR_A_YEAR = "public, max-age=31536000, immutable"


@require_safe
def identity_css(request: HttpRequest) -> HttpResponse:
    """The style sheet of the identity as it is now, kept for a year under a versioned address."""
    response = HttpResponse(Identity.chosen().stylesheet(), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = FOR_A_YEAR if request.GET.get("v") else "no-cache"
    return response

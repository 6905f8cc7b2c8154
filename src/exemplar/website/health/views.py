"""For whoever watches the site: is it alive, is it ready, what do its numbers say."""

import hmac
import ipaddress
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from exemplar.website.health import checks, numbers

Response = TypeVar("Response", bound=HttpResponse)


@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; asks nothing else."""
    return _uncached(HttpResponse("alive\n", content_type="text/plain; charset=utf-8"))


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 when database and index answer and are in step, 503 with what is wrong otherwise."""
    findings = checks.readiness()
    is_ready = all(finding.level != "error" for finding in findings)
    body = {
        "ready": is_ready,
        "checks": {finding.name: finding.level for finding in findings},
    }
    return _uncached(JsonResponse(body, status=200 if is_ready else 503))


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus' text format, for this machine or for who holds `METRICS_TOKEN`."""
    if not _may_measure(request):
        response = HttpResponse("Send the bearer token of METRICS_TOKEN.\n", status=401)
        response["WWW-Authenticate"] = 'Bearer realm="metrics"'
        response["Content-Type"] = "text/plain; charset=utf-8"
        return _uncached(response)
    return _uncached(HttpResponse(numbers.exposition(), content_type=numbers.CONTENT_TYPE))


def _may_measure(request: HttpRequest) -> bool:
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {settings.METRICS_TOKEN}".encode())
    if "X-Forwarded-For" in request.headers:
        return False  # a proxy on this machine asks for somebody else
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _uncached(response: Response) -> Response:
    response["Cache-Control"] = "no-store"
    return response

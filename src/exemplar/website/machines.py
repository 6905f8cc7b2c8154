"""The small files that crawlers and security researchers look for."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from exemplar.core import addresses

#: RFC 9116 wants a date after which the file is not to be trusted; a year at most.
CONTACT_IS_GOOD_FOR = timedelta(days=180)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be crawled but searches, of which there are endlessly many."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /accounts/"]
    lists = map(addresses.practice_list, settings.INTERFACE_LANGUAGES)
    lines += [f"Disallow: {path}?" for path in lists]
    lines.append(f"Sitemap: {addresses.absolute(settings.BASE_URL, '/sitemap.xml')}")
    return _text("\n".join(lines) + "\n")


@require_safe
def security_contact(request: HttpRequest) -> HttpResponse:
    """RFC 9116. Without `SECURITY_CONTACT` the legal notice, which names who runs the site."""
    notice = addresses.page(settings.INTERFACE_LANGUAGES[0], "legal")
    contact = settings.SECURITY_CONTACT or addresses.absolute(settings.BASE_URL, notice)
    expires = (datetime.now(UTC) + CONTACT_IS_GOOD_FOR).replace(hour=0, minute=0, second=0)
    canonical = addresses.absolute(settings.BASE_URL, request.path)
    return _text(
        f"Contact: {contact}\n"
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
        f"Preferred-Languages: {', '.join(settings.INTERFACE_LANGUAGES)}\n"
        f"Canonical: {canonical}\n"
    )


def _text(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "max-age=3600"
    return response

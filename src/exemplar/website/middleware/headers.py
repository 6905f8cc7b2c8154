"""Headers that tell browsers what a page may do; the reasons are in decision 9."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]

PUBLIC_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

#: Wagtail's admin writes scripts and styles into its pages and shows previews in frames.
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; form-action 'self'; base-uri 'self'; "
    "frame-ancestors 'self'"
)

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

PUBLIC = {
    "Content-Security-Policy": PUBLIC_POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    **EVERYWHERE,
}

ACCOUNTS = {**PUBLIC, "Referrer-Policy": "same-origin", "Cache-Control": "no-store"}

ADMIN = {
    "Content-Security-Policy": ADMIN_POLICY,
    "Referrer-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    **EVERYWHERE,
}

TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains"


def security_headers(get_response: GetResponse) -> GetResponse:
    """Add what a view has not said itself."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if getattr(request, "is_dummy", False):
            # A preview: the admin asks for it inside a request of its own, whose page frames it.
            return response
        headers = response.headers
        for name, value in _headers_at(request.path_info).items():
            headers.setdefault(name, value)
        if request.scheme == "https":
            headers["Strict-Transport-Security"] = TRANSPORT_SECURITY
        return response

    return middleware


def _headers_at(path: str) -> dict[str, str]:
    if path.startswith("/admin/"):
        return ADMIN
    if path.startswith("/accounts/"):
        return ACCOUNTS
    return PUBLIC

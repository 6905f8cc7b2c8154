"""Who really asks, when a proxy stands before us; only the proxies of `TRUSTED_PROXIES` may say."""

import ipaddress
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def trusted_proxies(get_response: GetResponse) -> GetResponse:
    """Take the address and scheme that a trusted proxy forwards; a stranger's scheme is dropped."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        meta = request.META
        if _is_trusted(meta.get("REMOTE_ADDR", "")):
            forwarded = meta.pop("HTTP_X_FORWARDED_FOR", "")
            meta["REMOTE_ADDR"] = _client(forwarded) or meta["REMOTE_ADDR"]
        else:
            meta.pop("HTTP_X_FORWARDED_PROTO", None)
        return get_response(request)

    return middleware


def _client(forwarded: str) -> str:
    """The last address that is no proxy of ours; what stands before it may be made up."""
    for address in reversed([part.strip() for part in forwarded.split(",")]):
        if not _is_trusted(address):
            return address
    return ""


def _is_trusted(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in settings.TRUSTED_PROXIES)

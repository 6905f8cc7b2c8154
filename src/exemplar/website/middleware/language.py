"""The language of a page is the first word of its address; elsewhere it is the reader's."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def language_of_address(get_response: GetResponse) -> GetResponse:
    """Activate the language for the time of the request and name it in `Content-Language`."""
    offered = frozenset(settings.INTERFACE_LANGUAGES)

    def middleware(request: HttpRequest) -> HttpResponseBase:
        first = request.path_info[1:].partition("/")[0]
        language = first if first in offered else reader_language(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def reader_language(request: HttpRequest) -> str:
    """The first interface language that `Accept-Language` asks for, else the default one."""
    for wanted, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        language = wanted.partition("-")[0]
        if language in settings.INTERFACE_LANGUAGES:
            return language
    return str(settings.INTERFACE_LANGUAGES[0])

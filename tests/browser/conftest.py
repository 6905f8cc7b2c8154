"""Opens any type of page as some reader would, also those that a healthy server does not give."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.http import HttpResponse
from playwright.sync_api import Browser, Page

from tests.fixtures.browser import open_page
from tests.fixtures.ill_pages import made_ill, without_index
from tests.fixtures.page_types import BROKEN, NOT_READY, PAGE_TYPES, WITHOUT_INDEX
from tests.fixtures.server import Server

#: `open_type("map", "ar", width=360)`: the page as it stands once it has loaded.
OpenType = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def open_type(browser: Browser, specimen_server: Server) -> OpenType:
    """Opens a page type by its name in a language; the rest goes to `open_page`."""

    @contextmanager
    def opened(name: str, language: str = "en", **options: Any) -> Generator[Page, None, None]:
        kind = PAGE_TYPES[name]
        path = kind.in_language(language)
        expected = (kind.status,) if kind.status != 200 else ()
        with open_page(browser, locale=language, expected_statuses=expected, **options) as page:
            if name in (BROKEN, NOT_READY):
                _stand_in(page, specimen_server.url + path, made_ill(name, path, language))
            with without_index(specimen_server, only_if=name == WITHOUT_INDEX):
                answer = page.goto(specimen_server.url + path)
            assert answer is not None
            assert answer.status == kind.status, path
            yield page

    return opened


def _stand_in(page: Page, address: str, answer: HttpResponse) -> None:
    page.route(
        address,
        lambda route: route.fulfill(
            status=answer.status_code, body=answer.content, content_type="text/html; charset=utf-8"
        ),
    )

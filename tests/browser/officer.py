"""A city officer who knows a control by the name that the page's language gives it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal, Self
from urllib.parse import parse_qsl, urlsplit

from django.utils.translation import gettext, ngettext, override, pgettext
from playwright.sync_api import Locator, Page, expect

from exemplar.catalogue import naming
from tests.browser.finder import box_of, unfold

Role = Literal["button", "heading", "link", "navigation"]
View = Literal["List", "Map", "Figures"]


@dataclass(frozen=True)
class Officer:
    """Who reads `language` in a browser with script or without; `site` has no closing slash."""

    page: Page
    site: str
    language: str
    has_script: bool

    def reads(self, text: str) -> str:
        """A text of the interface, given in English, as this officer is shown it."""
        with override(self.language):
            return gettext(text)

    def control(self, role: Role, name: str) -> Locator:
        """What has this role and, in English, this name."""
        return self.page.get_by_role(role, name=self.reads(name), exact=True)

    @property
    def asks(self) -> list[tuple[str, str]]:
        """What the address asks for, whatever the order of its parameters."""
        return sorted(parse_qsl(urlsplit(self.page.url).query))

    def searches(self, words: str) -> None:
        """Write words into the box of this page and press Enter."""
        box = self.page.get_by_label(self.reads("Search the practices"))
        box.fill(words)
        box.press("Enter")
        self.page.wait_for_url(f"**/{self.language}/good-practices/?q=**")

    def ticks(self, facet: str, value: str) -> None:
        """Choose a value, wherever it is folded away."""
        unfold(self.page, facet)
        self.page.locator(box_of(facet, value)).check()

    @property
    def apply(self) -> Locator:
        """The button beneath the filters."""
        return self.page.locator(".filters-foot").get_by_role("button")

    def words_of_apply(self, number: int) -> str:
        """What the button says when so many practices would be shown: without script, its name."""
        if not self.has_script:
            return self.reads("Apply")
        with override(self.language):
            words = ngettext("Show %(count)s practice", "Show %(count)s practices", number)
        return words % {"count": naming.number(number, self.language)}

    def opens_view(self, view: View) -> None:
        """The same query as a list, on the map or in figures."""
        with override(self.language):
            name = pgettext("view", view)
        self.control("navigation", "View").get_by_role("link", name=name, exact=True).click()
        current = self.control("navigation", "View").locator('[aria-current="page"]')
        expect(current).to_have_text(name)
        self.page.wait_for_load_state()

    def turns_to(self, language: str) -> Self:
        """The officer reading the same page in another language, by the switch at its head."""
        switch = self.control("navigation", "Language")
        switch.locator("summary").click()
        switch.locator(f'a[hreflang="{language}"]').click()
        expect(self.page.locator("html")).to_have_attribute("lang", language)
        self.page.wait_for_load_state()
        return replace(self, language=language)

    def downloads(self, link: Locator) -> bytes:
        """The file behind a link."""
        with self.page.expect_download() as file:
            link.click()
        return file.value.path().read_bytes()

    @contextmanager
    def sends(self, address: str) -> Generator[Page, None, None]:
        """What a colleague finds at an address."""
        colleague = self.page.context.new_page()
        colleague.goto(address)
        yield colleague
        colleague.close()

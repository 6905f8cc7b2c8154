"""The list's own parts, found by the markup that others rely on: its facets and its numbers."""

from playwright.sync_api import Page


def unfold(page: Page, facet: str) -> None:
    """Open a facet and all its values, as a reader who looks for a certain one does."""
    fieldset = page.locator(f'fieldset[data-facet="{facet}"]')
    if not fieldset.is_visible():
        page.locator("details", has=fieldset).locator("summary").first.click()
    folded = fieldset.locator("details:not([open])")
    if folded.count():
        folded.locator("summary").click()


def box_of(facet: str, value: str) -> str:
    """The selector of a value's box."""
    return f'fieldset[data-facet="{facet}"] input[value="{value}"]'


def number_of(page: Page, facet: str, value: str) -> int:
    """The number that stands beside a value."""
    return int(page.locator(box_of(facet, value)).get_attribute("data-count") or "-1")


def total_of(page: Page) -> int:
    """How many practices the list says it has."""
    return int(page.locator("[data-total]").get_attribute("data-total") or "-1")

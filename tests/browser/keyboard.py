"""The Tab key through a whole page: every stop is seen, none holds the focus, none is left out."""

from pathlib import Path

from playwright.sync_api import Page

WATCH = Path(__file__).with_name("focus.js").read_text(encoding="utf-8")
MOST_STOPS = 600


def problems_of_focus(page: Page) -> list[str]:
    """What is wrong with the focus on its way through the page and some steps back."""
    page.evaluate(WATCH)
    problems = _forwards(page)
    problems += [f"not reached: {what}" for what in page.evaluate("focusWatch.missed()")]
    return problems + _backwards(page, min(10, page.evaluate("focusWatch.stops()")))


def _forwards(page: Page) -> list[str]:
    problems = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        problem = page.evaluate("focusWatch.next()")
        if problem == "end":
            return problems
        if problem:
            problems.append(problem)
        if problem.startswith("trap"):
            return problems
    return [*problems, "the page never ends"]


def _backwards(page: Page, steps: int) -> list[str]:
    page.keyboard.press("Shift+Tab")
    if not page.evaluate("focusWatch.isBackBy(0)"):
        # Past the end the focus has already begun anew, or the browser's own controls have it.
        page.keyboard.press("Shift+Tab")
    for step in range(1, steps):
        page.keyboard.press("Shift+Tab")
        if not page.evaluate("step => focusWatch.isBackBy(step)", step):
            return [f"Shift+Tab leads elsewhere, {step} stops before the end"]
    return []

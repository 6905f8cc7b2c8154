"""Make the documentation's pictures again, from the real practices served on loopback."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fixtures.browser import CHROMIUM, FLAGS  # noqa: E402
from tests.fixtures.database import install_database  # noqa: E402
from tests.fixtures.server import run_exemplar, serving  # noqa: E402

PICTURES = ROOT / "docs/images"
PAGES = {
    "list": "/en/good-practices/?q=racism&country=GB&country=IT",
    "practice": "/en/good-practices/listening-circles-on-race-racism-and-inequalities/",
    "arabic": "/ar/good-practices/",
}


def main() -> None:
    """Serve a catalogue of its own and take each picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="exemplar-pictures-") as folder:
        data_dir = Path(folder)
        install_database(data_dir)
        run_exemplar(data_dir, "import", *map(str, sorted(ROOT.glob("content/*.jsonl"))))
        with serving(data_dir) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            for name, path in PAGES.items():
                take(browser, server.url + path, PICTURES / f"{name}.png")
            browser.close()


def take(browser: Browser, url: str, picture: Path) -> None:
    """One screenful, as a desk shows it, in light colours."""
    page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
    answer = page.goto(url)
    if answer is None or not answer.ok:
        raise SystemExit(f"{url} did not answer with a page")
    page.screenshot(path=picture)
    page.close()
    print(picture.relative_to(ROOT))


if __name__ == "__main__":
    main()

"""Make the documentation's pictures again: every type of page, at three widths, as it is today.

A server of its own holds the demonstration and the specimens; it stops with this program. A page
longer than `LONGEST` is cut there: what a picture shows is how a page begins.
"""

import io
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fixtures.browser import CHROMIUM, FLAGS  # noqa: E402
from tests.fixtures.database import install_database  # noqa: E402
from tests.fixtures.page_types import PAGE_TYPES, PRACTICES  # noqa: E402
from tests.fixtures.server import environment_of, run_exemplar, serving  # noqa: E402

PICTURES = ROOT / "docs/images"
WIDTHS = {360: 780, 768: 1024, 1440: 900}
"""The widths, each with the height of such a window; CSS pixels."""
LONGEST = {360: 2400, 768: 2000, 1440: 1800}
QUALITY = 60
SETTLED = """async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map(picture => picture.decode().catch(() => {})));
    await document.fonts.ready;
}"""


@dataclass(frozen=True)
class Shot:
    """A picture's name, what it shows, and how the reader has it."""

    name: str
    path: str
    status: int = 200
    scheme: Literal["light", "dark"] = "light"
    widths: tuple[int, ...] = tuple(WIDTHS)


def of_type(name: str, page_type: str, language: str = "en") -> Shot:
    """The picture of a type of page that the tests know."""
    kind = PAGE_TYPES[page_type]
    return Shot(name, kind.in_language(language), kind.status)


PUBLIC = (
    of_type("home", "home"),
    of_type("list", "list"),
    of_type("list-filtered", "list with filters"),
    of_type("list-empty", "list with nothing found"),
    of_type("practice-long", "long practice"),
    of_type("practice-short", "short practice"),
    of_type("practice-german", "practice with a long title", "de"),
    of_type("practice-arabic", "Arabic practice", "ar"),
    of_type("list-arabic", "list", "ar"),
    of_type("list-german", "list", "de"),
    of_type("map", "map"),
    of_type("figures", "figures"),
    of_type("cities", "cities"),
    of_type("about", "about"),
    of_type("accessibility", "accessibility"),
    of_type("contribute", "contribute"),
    of_type("elements", "elements"),
    of_type("not-found", "no such page"),
    of_type("gone", "archived practice"),
    of_type("sign-in", "sign in"),
    Shot("list-dark", PRACTICES, scheme="dark"),
    Shot("practice-dark", PAGE_TYPES["long practice"].path, scheme="dark"),
    Shot("map-dark", PAGE_TYPES["map"].path, scheme="dark"),
)

#: An administrator, an original that changed after it was translated, and colours hard to read.
PREPARED = """
import json
from exemplar.website import configured
configured.start()
from exemplar.editorial.identity import Identity
from exemplar.practices.models import Place, Practice
from tests.website.signin.steps import ADDRESS, PASSWORD, an_editor, code
an_editor(is_administrator=True)
original = Practice.objects.get(uid="SPEC0101", is_original=True)
original.title += ", one summer"
original.save_revision().publish()
identity = Identity.chosen()
identity.accent = "#d98200"
identity.save()
place = Place.objects.get(token="gb-kirklees")
editor = {"address": ADDRESS, "password": PASSWORD, "code": code()}
print(json.dumps({**editor, "practice": original.pk, "place": place.pk}))
"""


@dataclass(frozen=True)
class Desk:
    """What an editor signs in with, and the keys of the rows that are shown."""

    address: str
    password: str
    code: str
    practice: int
    place: int


def desk_shots(practice: int, place: int) -> tuple[Shot, ...]:
    """The editors' pages; each number is a row's key."""
    snippets = "/admin/snippets/practices"
    return (
        Shot("admin-home", "/admin/"),
        Shot("admin-practices", f"{snippets}/practice/"),
        Shot("admin-edit", f"{snippets}/practice/edit/{practice}/"),
        Shot("admin-translations", "/admin/practices/translations/"),
        Shot("admin-order", "/admin/practices/SPEC0101/translations/"),
        Shot("admin-translate", "/admin/practices/SPEC0101/translations/fr/"),
        Shot("admin-merge", f"/admin/places/{place}/merge/"),
        Shot("admin-identity", "/admin/settings/editorial/identity/"),
    )


def main() -> None:
    """Serve a catalogue of its own, take each picture, and remove those of earlier days."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="exemplar-pictures-") as folder:
        data_dir = Path(folder)
        install_database(data_dir)
        contents = [*ROOT.glob("content/*.jsonl"), *ROOT.glob("content/specimens/*.jsonl")]
        run_exemplar(data_dir, "import", *map(str, sorted(contents)))
        with serving(data_dir, DEMONSTRATION="1") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            made = {take_cover(browser, server.url)}
            for shot in PUBLIC:
                context = reader(browser, shot.scheme)
                made |= take(context, server.url, shot)
                context.close()
            desk = prepare(data_dir)
            editor = reader(browser, "light")
            sign_in(editor, server.url, desk)
            for shot in desk_shots(desk.practice, desk.place):
                made |= take(editor, server.url, shot)
            browser.close()
    for old in set(PICTURES.iterdir()) - made:
        old.unlink()
    weight = sum(picture.stat().st_size for picture in made)
    print(f"{len(made)} pictures in {PICTURES.relative_to(ROOT)}, {weight / 1e6:.1f} MB")


def reader(browser: Browser, scheme: Literal["light", "dark"]) -> BrowserContext:
    """A visitor for whom nothing moves."""
    return browser.new_context(color_scheme=scheme, reduced_motion="reduce", locale="en-GB")


def prepare(data_dir: Path) -> Desk:
    """Set the editors' desk. Its code is good for half a minute."""
    environment = {**environment_of(data_dir), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PREPARED],
        env=environment,
        cwd=data_dir,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return Desk(**json.loads(done.stdout.splitlines()[-1]))


def sign_in(editor: BrowserContext, url: str, desk: Desk) -> None:
    """Both steps, as an editor does them."""
    page = editor.new_page()
    page.goto(f"{url}/accounts/login/?next=/admin/")
    page.locator('input[name="login"]').fill(desk.address)
    page.locator('input[name="password"]').fill(desk.password)
    page.locator('input[name="password"]').press("Enter")
    page.locator('input[name="code"]').fill(desk.code)
    page.locator('input[name="code"]').press("Enter")
    page.wait_for_url(f"{url}/admin/")
    page.close()


def take(context: BrowserContext, url: str, shot: Shot) -> set[Path]:
    """One page at each of its widths."""
    made = set()
    for width in shot.widths:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": WIDTHS[width]})
        show(page, url + shot.path, shot.status)
        tall = page.evaluate("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": min(tall, LONGEST[width])}
        picture = PICTURES / f"{shot.name}-{width}.webp"
        keep(page.screenshot(full_page=True, clip=clip, animations="disabled"), picture)  # type: ignore[arg-type]
        page.close()
        made.add(picture)
    return made


def take_cover(browser: Browser, url: str) -> Path:
    """The README's first picture: one screenful of a search, as a desk shows it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
    show(page, f"{url}{PRACTICES}?q=racism&country=GB&country=IT", 200)
    picture = PICTURES / "list.webp"
    keep(page.screenshot(animations="disabled"), picture)
    page.close()
    return picture


def show(page: Page, address: str, status: int) -> None:
    """Open a page and wait until nothing of it is still to come."""
    answer = page.goto(address, wait_until="networkidle")
    if answer is None or answer.status != status:
        came = answer and answer.status
        raise SystemExit(f"{address} answered {came}, where {status} was expected")
    page.evaluate(SETTLED)


def keep(screenshot: bytes, picture: Path) -> None:
    """Write a PNG as a light WebP."""
    Image.open(io.BytesIO(screenshot)).convert("RGB").save(picture, quality=QUALITY, method=6)
    print(picture.relative_to(ROOT))


if __name__ == "__main__":
    main()

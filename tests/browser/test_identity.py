"""Another programme's name, logo and colours on every page, on the screen and on paper."""

import io
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.exchange.pdf.a_document import needs_parts
from tests.fixtures.browser import open_page
from tests.fixtures.database import ROOT, install_database
from tests.fixtures.server import Server, environment_of, run_exemplar, serving

PRACTICE = "/en/good-practices/listening-circles-on-race-racism-and-inequalities"
PAGES = ["/en/", "/en/good-practices/", f"{PRACTICE}/", "/ar/", "/en/nothing-here/"]
NAME = "Rete delle città"
ACCENT, ACCENT_DARK, PAPER = "#7a1f5c", "#f3b0dc", "#f2f5fa"

#: What an administrator does in the form, in a process beside the server's own.
CHANGE = f"""
import io
from exemplar.website import configured
configured.start()
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model
from exemplar.editorial.identity import Identity
drawn = io.BytesIO()
Image.new("RGB", (480, 160), "{ACCENT}").save(drawn, "PNG")
logo = get_image_model().objects.create(title="Logo", file=ImageFile(drawn, name="logo.png"))
identity = Identity.chosen()
identity.name, identity.logo = "{NAME}", logo
identity.accent, identity.accent_dark, identity.paper = "{ACCENT}", "{ACCENT_DARK}", "{PAPER}"
identity.full_clean()
identity.save()
"""


@pytest.fixture(scope="module")
def changed_server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Server, None, None]:
    """A catalogue that was already running when its identity changed."""
    data_dir: Path = tmp_path_factory.mktemp("identity")
    install_database(data_dir)
    run_exemplar(data_dir, "import", str(ROOT / "content/practices.jsonl"))
    with serving(data_dir) as server:
        environment = environment_of(data_dir)
        subprocess.run([sys.executable, "-c", CHANGE], env=environment, cwd=data_dir, check=True)
        yield server


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_follows(
    browser: Browser, changed_server: Server, path: str, scheme: str
) -> None:
    dark = scheme == "dark"
    with open_page(
        browser, color_scheme="dark" if dark else "light", expected_statuses=(404,)
    ) as page:
        page.goto(changed_server.url + path)
        expect(page.locator(".masthead-name")).to_have_text(NAME)
        assert page.title().endswith(NAME)
        logo = page.locator(".masthead-logo")
        assert logo.evaluate("image => image.complete && image.naturalWidth") == 480
        link = page.locator(".foot a").first
        expect(link).to_have_css("color", rgb(ACCENT_DARK if dark else ACCENT))
        expect(page.locator("body")).to_have_css(
            "background-color", rgb("#13131b" if dark else PAPER)
        )


def test_on_paper_text_is_black_on_white_whatever_the_colours(
    browser: Browser, changed_server: Server
) -> None:
    with open_page(browser) as page:
        page.goto(f"{changed_server.url}{PRACTICE}/")
        page.emulate_media(media="print")
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(page.locator(".practice-section h2").first).to_have_css("color", "rgb(0, 0, 0)")


@needs_parts
def test_the_pdf_follows(changed_server: Server) -> None:
    with urlopen(f"{changed_server.url}{PRACTICE}.pdf", timeout=60) as answer:  # noqa: S310
        (first, *_) = PdfReader(io.BytesIO(answer.read())).pages
    assert NAME in first.extract_text()
    (logo,) = first.images
    assert logo.image is not None
    assert logo.image.size == (480, 160)


def rgb(colour: str) -> str:
    """`#rrggbb` as browsers say it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"

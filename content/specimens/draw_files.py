"""Draws the specimens' pictures and writes their attachments into files/, the same every time.

    .venv/bin/python content/specimens/draw_files.py

Pictures have no lettering but figures, so that they serve every language and need no font.
"""

import csv
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw

FILES = Path(__file__).parent / "files"
SIZE = (1200, 800)
SCALE = 2  # Drawn twice as large and shrunk: Pillow draws edges without smoothing.

SKY, WATER, STONE, DARK = "#dcebf2", "#3b7a99", "#8d8577", "#22313a"
AWNINGS = ("#c8102e", "#e9a23b", "#2f7d5b", "#6b4c9a")
VISITORS = {2016: 3000, 2017: 4600, 2018: 6900, 2019: 9200, 2020: 11000}


def canvas(colour: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """An empty picture and the pen to draw on it."""
    image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE), colour)
    return image, ImageDraw.Draw(image)


def box(left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
    """Coordinates of the finished picture as those of the canvas."""
    return tuple(SCALE * value for value in (left, top, right, bottom))


def bridge() -> Image.Image:
    """A bridge of four arches with stalls on it."""
    image, pen = canvas(SKY)
    pen.rectangle(box(0, 560, 1200, 800), fill=WATER)
    pen.rectangle(box(0, 380, 1200, 640), fill=STONE)
    for left in range(40, 1200, 290):
        pen.ellipse(box(left, 460, left + 230, 820), fill=WATER)
    for number, left in enumerate(range(30, 1170, 145)):
        pen.rectangle(box(left + 8, 300, left + 112, 380), fill="#f6efe2")
        for stripe in range(6):
            colour = AWNINGS[number % 4] if stripe % 2 == 0 else "#ffffff"
            pen.rectangle(box(left + 20 * stripe, 240, left + 20 * stripe + 20, 300), fill=colour)
        pen.ellipse(box(left + 40, 318, left + 80, 358), fill=DARK)
    return image


def lottery() -> Image.Image:
    """A bowl of balls and a hand that holds one."""
    image, pen = canvas("#f3ead7")
    pen.ellipse(box(300, 250, 900, 780), fill="#ffffff", outline=DARK, width=10 * SCALE)
    pen.rectangle(box(300, 230, 900, 330), fill="#f3ead7")
    for number in range(24):
        x, y = 400 + (number % 6) * 68 + (number // 6 % 2) * 30, 420 + number // 6 * 62
        pen.ellipse(box(x, y, x + 58, y + 58), fill=AWNINGS[number % 4])
        pen.text((SCALE * (x + 29), SCALE * (y + 29)), str(number + 1), "#ffffff",
                 anchor="mm", font_size=26 * SCALE)  # fmt: skip
    pen.rounded_rectangle(box(560, 0, 680, 130), 30 * SCALE, fill="#a8704c")
    for finger in range(3):
        left = 562 + finger * 42
        pen.rounded_rectangle(box(left, 90, left + 34, 210), 16 * SCALE, fill="#a8704c")
    pen.ellipse(box(580, 180, 660, 260), fill=AWNINGS[0])
    return image


def visitors() -> Image.Image:
    """A bar a year."""
    image, pen = canvas("#ffffff")
    for number, (year, count) in enumerate(VISITORS.items()):
        left, top = 130 + number * 200, 680 - count / 11000 * 520
        pen.rectangle(box(left, top, left + 130, 680), fill=WATER)
        for text, y in ((f"{count:,}", top - 34), (str(year), 720)):
            pen.text((SCALE * (left + 65), SCALE * y), text, DARK,
                     anchor="mm", font_size=38 * SCALE)  # fmt: skip
    pen.line(box(90, 682, 1130, 682), fill=DARK, width=4 * SCALE)
    return image


def save(image: Image.Image, name: str) -> None:
    """Shrink a picture to its size and to few colours, and write it."""
    small = image.resize(SIZE, Image.Resampling.LANCZOS)
    if name.endswith(".webp"):
        small.save(FILES / name, quality=60, method=6)
    else:
        small.quantize(32).save(FILES / name, optimize=True)


def handbook() -> bytes:
    """A one-page PDF with a line of text, written by hand from PDF 1.4's simplest form."""
    text = b"BT /F 24 Tf 72 720 Td (Handbook for pairs of kitchens - a specimen, invented) Tj ET"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    return data + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def agreement(path: Path) -> None:
    """An OpenDocument text of one paragraph; every entry bears the oldest date that ZIP knows."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    mimetype = "application/vnd.oasis.opendocument.text"
    paragraph = "We, two kitchens on two banks, will cook side by side. (A specimen, invented.)"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" '
        f'xmlns:text="{office}:text:1.0" office:version="1.2"><office:body><office:text>'
        f"<text:p>{paragraph}</text:p></office:text></office:body></office:document-content>"
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    entries = entry.format("/", mimetype) + entry.format("content.xml", "text/xml")
    manifest = f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0">{entries}'
    manifest += "</manifest:manifest>"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in (
            ("mimetype", mimetype),
            ("content.xml", content),
            ("META-INF/manifest.xml", manifest),
        ):
            archive.writestr(zipfile.ZipInfo(name), text)


def table(path: Path) -> None:
    """The figures of the chart."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("year", "visitors"), *VISITORS.items()])


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    save(bridge(), "bridge.webp")
    save(lottery(), "lottery.png")
    save(visitors(), "visitors.webp")
    (FILES / "handbook.pdf").write_bytes(handbook())
    agreement(FILES / "agreement.odt")
    table(FILES / "visitors.csv")

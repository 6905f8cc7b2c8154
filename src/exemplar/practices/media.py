"""Pictures and files as the public gets them."""

import mimetypes
from collections.abc import Iterator
from typing import Final

from wagtail.images.models import AbstractImage, AbstractRendition

from exemplar.core import addresses
from exemplar.practices.models import PracticeAttachment, PracticeImage
from exemplar.practices.record import PublicAttachment, PublicImage, PublicImageSize

#: The largest picture that a page shows; drawings (SVG) stay as they are.
_SHOWN_AS: Final = "max-1600x1600|preserve-svg"

#: What a page offers before it: formats by how light they are, widths for a phone, for a column of
#: text and for that column on a dense screen. A wide AVIF takes seconds to make and saves little.
_OFFERED: Final = (
    ("image/avif", (480, 960), "format-avif|avifquality-60"),
    ("image/webp", (480, 960, 1600), "format-webp|webpquality-80"),
)
#: Moving pictures and drawings stay in their own formats.
_AS_THEY_ARE: Final = frozenset({"image/gif", "image/svg+xml"})


def image_of(child: PracticeImage) -> PublicImage:
    """A picture in the sizes in which it is shown; those that are not made yet are made now."""
    shown, sizes = renditions_of(child.image)
    return PublicImage(
        url=shown.url,
        alt=child.alt,
        caption=child.caption,
        licence=child.licence,
        width=shown.width,
        height=shown.height,
        sizes=sizes,
    )


def renditions_of(image: AbstractImage) -> tuple[AbstractRendition, tuple[PublicImageSize, ...]]:
    """A picture as a page shows it and as it offers it; no size is wider than the picture.

    Making them takes a second or two, once; that is done when the picture is uploaded.
    """
    media_type, _ = mimetypes.guess_type(image.filename)
    offered = () if media_type in _AS_THEY_ARE else tuple(_offered(image.width))
    made = image.get_renditions(*(spec for _, spec in offered))
    sizes = (
        PublicImageSize(made[spec].url, offered_type, made[spec].width)
        for offered_type, spec in offered
    )
    return image.get_rendition(_SHOWN_AS), tuple(sizes)


def _offered(widest: int) -> Iterator[tuple[str, str]]:
    """Media types with what Wagtail is asked for."""
    for media_type, widths, as_format in _OFFERED:
        narrower = [width for width in widths if width < widest]
        last = [min(widest, widths[-1])]
        for width in dict.fromkeys(narrower + last):
            yield media_type, f"width-{width}|{as_format}"


def attachment_of(child: PracticeAttachment, uid: str) -> PublicAttachment:
    """A file with what a reader wants to know before taking it."""
    document = child.document
    media_type, _ = mimetypes.guess_type(document.filename)
    return PublicAttachment(
        url=addresses.attachment(uid, document.pk, document.filename),
        title=child.title or document.title,
        media_type=media_type or "application/octet-stream",
        size=document.get_file_size() or 0,
    )

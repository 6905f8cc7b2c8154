"""Pictures and files as the public gets them."""

import mimetypes

from exemplar.core import addresses
from exemplar.practices.models import PracticeAttachment, PracticeImage
from exemplar.practices.record import PublicAttachment, PublicImage

#: The largest picture that a page shows; drawings (SVG) stay as they are.
_SHOWN_AS = "max-1600x1600|preserve-svg"


def image_of(child: PracticeImage) -> PublicImage:
    """A picture in the size in which it is shown, made on the first call."""
    shown = child.image.get_rendition(_SHOWN_AS)
    return PublicImage(
        url=shown.url,
        alt=child.alt,
        caption=child.caption,
        licence=child.licence,
        width=shown.width,
        height=shown.height,
    )


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

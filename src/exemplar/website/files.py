"""Pictures and attachments, out of the folder where uploads are kept.

What editors uploaded is never run or shown as a page: the type is ours, not the file's, and
anything but a known picture is offered for saving. A file or picture that no published practice
carries does not exist for the public.
"""

import mimetypes
import posixpath
from collections.abc import Iterable
from urllib.parse import unquote

from django.core.files.storage import default_storage
from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest
from wagtail.admin.auth import require_admin_access
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from exemplar.editorial.models import Identity
from exemplar.practices.models import PracticeImage, PublishedRecord
from exemplar.website.signin.proof import has_shown_factor

#: Where Wagtail keeps the sizes of pictures that pages show; originals stay inside.
RENDITIONS = "images/"

#: Not every system's own table knows the newer formats.
SHOWN_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}

#: A file's own scripts, frames and styles do nothing, even where a browser shows it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


def picture(request: HttpRequest, path: str) -> FileResponse:
    """A picture in a size that some page shows; its name changes with its content.

    What only a draft carries is for editors: the admin shows it small, a preview as it will be.
    """
    name = posixpath.normpath(path)
    media_type = SHOWN_TYPES.get(posixpath.splitext(name)[1].lower(), "")
    if not name.startswith(RENDITIONS) or not media_type:
        raise Http404
    if _is_shown(name):
        response = _sent(name, media_type)
        response["Cache-Control"] = "public, max-age=604800"
        return response
    if not (request.user.has_perm("wagtailadmin.access_admin") and has_shown_factor(request)):
        raise Http404
    response = _sent(name, media_type)
    response["Cache-Control"] = "private, no-cache"
    return response


def attachment(request: HttpRequest, uid: str, document_id: int, filename: str) -> FileResponse:
    """An attachment of a published practice, for saving."""
    if not _is_published(uid, unquote(request.path)):
        raise Http404
    return _document(document_id)


@require_admin_access  # type: ignore[untyped-decorator]
def draft_document(request: HttpRequest, document_id: int, document_filename: str) -> FileResponse:
    """Any document, published or not, for editors."""
    return _document(document_id)


def _is_shown(name: str) -> bool:
    """Whether a published practice has the picture, or it is the programme's logo."""
    pictures = get_image_model().objects.filter(renditions__file=name)
    shown = Q(pk__in=PracticeImage.objects.filter(practice__live=True).values("image"))
    return bool(pictures.filter(shown | Q(pk__in=Identity.objects.values("logo"))).exists())


def _is_published(uid: str, path: str) -> bool:
    records = PublishedRecord.objects.filter(uid=uid).values_list("record__attachments", flat=True)
    return any(unquote(carried["url"]) == path for carried in _flat(records))


def _flat(lists: Iterable[list[dict[str, str]] | None]) -> Iterable[dict[str, str]]:
    return (entry for entries in lists for entry in entries or ())


def _document(document_id: int) -> FileResponse:
    document = get_document_model().objects.filter(pk=document_id).first()
    if document is None:
        raise Http404
    media_type = mimetypes.guess_type(document.filename)[0] or "application/octet-stream"
    response = _sent(document.file.name, media_type, saved_as=document.filename)
    response["Cache-Control"] = "no-cache"
    return response


def _sent(name: str, media_type: str, saved_as: str = "") -> FileResponse:
    try:
        file = default_storage.open(name)
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        file, as_attachment=bool(saved_as), filename=saved_as, content_type=media_type
    )
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response

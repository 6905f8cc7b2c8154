"""Pictures and attachments, out of the folder where uploads are kept.

What editors uploaded is never run or shown as a page: the type is ours, not the file's, and
anything but a known picture is offered for saving. A file that no published practice carries does
not exist for the public.
"""

import mimetypes
import posixpath
from collections.abc import Iterable
from urllib.parse import unquote

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from wagtail.admin.auth import require_admin_access
from wagtail.documents import get_document_model

from exemplar.practices.models import PublishedRecord

#: Where Wagtail keeps the sizes of pictures that pages show; originals stay inside.
RENDITIONS = "images/"

SHOWN_TYPES = frozenset(
    {"image/avif", "image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"}
)

#: A file's own scripts, frames and styles do nothing, even where a browser shows it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


def picture(request: HttpRequest, path: str) -> FileResponse:
    """A picture in a size that some page shows; its name changes with its content."""
    name = posixpath.normpath(path)
    media_type = mimetypes.guess_type(name)[0] or ""
    if not name.startswith(RENDITIONS) or media_type not in SHOWN_TYPES:
        raise Http404
    response = _sent(name, media_type)
    response["Cache-Control"] = "public, max-age=604800"
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

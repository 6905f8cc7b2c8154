"""Copies pictures and documents from outside into the site's own store, each content once."""

from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from exemplar.core.text import clean_line


def image_from(file: Path, title: str) -> int:
    """The key of the picture with this file's content, stored when it is not there.

    Raises `OSError` where the file can't be read, `ValueError` where it is no picture.
    """
    return _stored(get_image_model(), file, title)


def document_from(file: Path, title: str) -> int:
    """The key of the document with this file's content, stored when it is not there.

    Raises `OSError` where the file can't be read.
    """
    return _stored(get_document_model(), file, title)


def _stored(model: Any, file: Path, title: str) -> int:
    content = ContentFile(file.read_bytes(), file.name)
    digest = hash_filelike(content)
    known = model.objects.filter(file_hash=digest).values_list("pk", flat=True).first()
    if known is not None:
        return int(known)
    content.seek(0)
    # Pictures measure themselves when the file is set, and stay without a width when they can't.
    row = model(title=clean_line(title)[:255] or file.stem, file_size=content.size)
    row.file = content
    row.file_hash = digest
    if hasattr(row, "width") and not row.width:
        raise ValueError(f"{file.name} is no picture that can be read")
    row.save()
    return int(row.pk)

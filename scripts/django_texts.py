"""Texts of Django's templates for Babel, which reads Python and Jinja2 by itself."""

import io
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize


def extract(
    file: BinaryIO,
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """What `{% translate %}` and `{% blocktranslate %}` mark, as Babel's other readers give it."""
    calls = templatize(file.read().decode())
    # Django leaves calls among blanked-out words; without indentation Python's grammar takes them.
    lines = "\n".join(line.lstrip() for line in calls.splitlines())
    yield from extract_python(io.BytesIO(lines.encode()), keywords, comment_tags, options)

"""What a document may load while it becomes a PDF: its own pictures, and nothing else."""

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse


class OwnPictures(URLFetcher):  # type: ignore[misc]
    """Gives the pictures that came with the document; other addresses, files of this machine
    included, are refused, and WeasyPrint goes on with the picture's text."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._pictures = pictures

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """The picture at an address. Raises `ValueError` for an address that is not ours."""
        if url in self._pictures:
            return URLFetcherResponse(url, self._pictures[url])
        return super().fetch(url, headers)

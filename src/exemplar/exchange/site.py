"""What an export must know of the site that it comes from."""

from dataclasses import dataclass
from typing import Protocol

from exemplar.core import addresses


class Named(Protocol):
    """A text with a name in addresses, as a published record has."""

    @property
    def language(self) -> str: ...

    @property
    def slug(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is, the languages of its pages (the default first), and whose it is."""

    base_url: str
    languages: tuple[str, ...]
    name: str

    def absolute(self, path: str) -> str:
        """A path on this site as a full address; full addresses stay as they are."""
        return addresses.absolute(self.base_url, path) if path.startswith("/") else path

    def page_of(self, record: Named) -> str:
        """The full address of a record's page, in its own language where the site has that one."""
        language = record.language if record.language in self.languages else self.languages[0]
        return self.absolute(addresses.practice(language, record.slug))

    def permanent(self, uid: str) -> str:
        """The full address of a practice that never changes."""
        return self.absolute(addresses.permanent(uid))

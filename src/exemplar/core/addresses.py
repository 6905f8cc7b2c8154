"""The one place that spells public addresses.

Every address begins with the reader's language, but for the permanent ones (`/p/<uid>`) and those
that machines read. The paths are public promises: they are listed in docs/addresses.md.
"""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

PRACTICES = "good-practices"

#: Names below `/<language>/good-practices/` that a practice's slug may never take.
RESERVED_SLUGS = frozenset(
    {"map", "figures", "feed", "suggest", "template", "export", "contribute", "cities", "page"}
)

#: Names below `/<language>/` that an editorial page's slug may never take.
RESERVED_PAGES = frozenset({PRACTICES, "alerts", "elements"})

#: The longest slug, in characters.
SLUG_LENGTH = 80

Parameters = Iterable[tuple[str, str]]


def home(language: str) -> str:
    """The first page in a language."""
    return f"/{language}/"


def page(language: str, slug: str) -> str:
    """An editorial page: about, privacy, legal and what editors add."""
    return f"/{language}/{quote(slug)}/"


def practice_list(language: str, parameters: Parameters = ()) -> str:
    """The faceted list; `parameters` in the order in which they should stand in the address."""
    return _with_query(f"/{language}/{PRACTICES}/", parameters)


def feed(language: str, parameters: Parameters = ()) -> str:
    """What was added last to a list of the same parameters, as Atom."""
    return _with_query(f"/{language}/{PRACTICES}/feed.atom", parameters)


def city_list(language: str, parameters: Parameters = ()) -> str:
    """Every city with its count, for a list of the same parameters."""
    return _with_query(f"/{language}/{PRACTICES}/cities/", parameters)


def practice_map(language: str, parameters: Parameters = ()) -> str:
    """The cities of a list of the same parameters, on a map."""
    return _with_query(f"/{language}/{PRACTICES}/map/", parameters)


def practice_figures(language: str, parameters: Parameters = ()) -> str:
    """A list of the same parameters in figures."""
    return _with_query(f"/{language}/{PRACTICES}/figures/", parameters)


def figure_file(language: str, name: str, extension: str, parameters: Parameters = ()) -> str:
    """One figure to take away, `extension` without its dot."""
    path = f"/{language}/{PRACTICES}/figures/{quote(name)}.{extension}"
    return _with_query(path, parameters)


def suggestions(language: str) -> str:
    """What words that are being typed may mean; takes `q`."""
    return f"/{language}/{PRACTICES}/suggest"


def practice(language: str, slug: str) -> str:
    """A practice's page."""
    return f"/{language}/{PRACTICES}/{quote(slug)}/"


def practice_file(language: str, slug: str, extension: str) -> str:
    """A practice in another format, `extension` without its dot."""
    return f"/{language}/{PRACTICES}/{quote(slug)}.{extension}"


def permanent(uid: str) -> str:
    """The address that never changes; it leads to the reader's language."""
    return f"/p/{uid}"


def attachment(uid: str, document_id: int, filename: str) -> str:
    """A published practice's attachment."""
    return f"/files/{uid}/{document_id}/{quote(filename)}"


def contribute(language: str) -> str:
    """How to send a practice; where the link "Template for collection" leads."""
    return f"/{language}/contribute/"


def elements(language: str) -> str:
    """Every element of the pages with its states."""
    return f"/{language}/elements/"


def absolute(base_url: str, path: str) -> str:
    """A path as a full address; `base_url` with or without its closing slash."""
    return base_url.rstrip("/") + path


def in_language(path: str, language: str) -> str:
    """The same address in another language: `/en/about/?a=b` in French is `/fr/about/?a=b`."""
    _, _, rest = path.lstrip("/").partition("/")
    return f"/{language}/{rest}"


def _with_query(path: str, parameters: Parameters) -> str:
    query = urlencode(list(parameters))
    return f"{path}?{query}" if query else path

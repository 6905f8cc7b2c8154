"""The same page in other languages, as pages (`hreflang`) and the sitemap tell crawlers.

`(language, full address)` for each, the page itself among them, and `x-default` for readers of
any other language. A page that exists in one language only has none.
"""

from collections.abc import Callable, Iterable, Sequence

from exemplar.exchange.site import Named, Site

Alternates = tuple[tuple[str, str], ...]

#: Stands for every language that is not named.
ANY_OTHER = "x-default"


def of_page(address: Callable[[str], str], written_in: Iterable[str], site: Site) -> Alternates:
    """A page of the site that exists in these languages; `address` gives its path in one of them.

    Readers of other languages get the site's default language, or what comes first in its order.
    """
    written = frozenset(written_in)
    offered = [code for code in site.languages if code in written]
    return _with_default(
        [(code, site.absolute(address(code))) for code in offered],
        site.absolute(address(offered[0])) if offered else "",
    )


def of_practice(versions: Sequence[Named], site: Site) -> Alternates:
    """A practice with its translations, the original first: that is what other readers get.

    Versions in a language without an interface have no page in that language, so no place here.
    """
    named = [(v.language, site.page_of(v)) for v in versions if v.language in site.languages]
    return _with_default(named, site.page_of(versions[0]))


def _with_default(named: list[tuple[str, str]], default: str) -> Alternates:
    return (*named, (ANY_OTHER, default)) if len(named) > 1 else ()

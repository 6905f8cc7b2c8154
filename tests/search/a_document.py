"""Documents for the tests of the search: a few words make one."""

from exemplar.search.document import Document, TextVersion


def a_text(
    title: str = "A practice", language: str = "en", *, purpose: str = "", rest: str = ""
) -> TextVersion:
    """One language's words."""
    return TextVersion(language, title, purpose, rest)


def a_document(
    uid: str,
    title: str = "A practice",
    *more: TextVersion,
    language: str = "en",
    purpose: str = "",
    rest: str = "",
    places: tuple[tuple[str, str | None], ...] = (("GB", "gb-kirklees"),),
    topics: tuple[str, ...] = ("education",),
    names: tuple[tuple[str, str], ...] = (),
    years: tuple[int | None, int | None] = (2020, 2020),
    ongoing: bool | None = None,
    added: float = 0.0,
) -> Document:
    """A practice with one text (`title`, `purpose`, `rest` in `language`) and the `more` texts."""
    return Document(
        uid=uid,
        versions=(TextVersion(language, title, purpose, rest), *more),
        places=places,
        topics=topics,
        names=names,
        start_year=years[0],
        end_year=years[1],
        ongoing=ongoing,
        added=added,
    )

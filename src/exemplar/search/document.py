"""What the index knows of a practice: words by weight, filters and sort keys, in plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextVersion:
    """The words of a practice in one language, plain text. Weights: title > places and topics >
    purpose > rest."""

    language: str
    title: str
    purpose: str
    rest: str


@dataclass(frozen=True, slots=True)
class Document:
    """One published practice; its first version is the original.

    `places` are (alpha-2, city token or None); `names` are the names of its places and the labels
    and alternative labels of its topics in every interface language, as (language or "", words).
    `added` is the first publication in seconds since 1970, UTC."""

    uid: str
    versions: tuple[TextVersion, ...]
    places: tuple[tuple[str, str | None], ...]
    topics: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    start_year: int | None
    end_year: int | None
    ongoing: bool | None
    added: float

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the practice exists."""
        return tuple(version.language for version in self.versions)

    @property
    def status(self) -> str:
        """`ongoing`, `ended` or `unknown`, as the record's `ongoing` says."""
        return {True: "ongoing", False: "ended", None: "unknown"}[self.ongoing]

    def years(self, this_year: int) -> range:
        """The years that the practice counts in.

        An ongoing one counts from its start up to `this_year` (one still to begin in its first
        year only), without a start in `this_year` alone; one without a date in none."""
        if self.ongoing:
            start = this_year if self.start_year is None else self.start_year
            return range(start, max(start, this_year) + 1)
        known = [year for year in (self.start_year, self.end_year) if year is not None]
        return range(known[0], known[-1] + 1) if known else range(0)

    def title_for(self, language: str) -> str:
        """The title that a reader of `language` is shown: in that language, else the original."""
        titles = {version.language: version.title for version in reversed(self.versions)}
        return titles.get(language, self.versions[0].title)

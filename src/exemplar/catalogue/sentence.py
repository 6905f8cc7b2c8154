"""A query in the reader's words, built once: heading, title and what a screen reader announces."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, pgettext

from exemplar.catalogue import naming
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.search.query import Facet, SearchQuery, Sort

#: Longer lists of names than this are cut short: a sentence is there to be read.
NAMED = 6


def count_in_words(total: int, language: str) -> str:
    """How many practices, "12 practices", by the language's plural rules."""
    text = ngettext("%(count)s practice", "%(count)s practices", total)
    return text % {"count": naming.number(total, language)}


def title(query: SearchQuery, total: int, vocabulary: Vocabulary) -> str:
    """What was found: "12 practices for “school”, about Education, in Italy or Spain"."""
    count = count_in_words(total, vocabulary.language)
    glue = " " if query.words else _(", ")
    return glue.join(filter(None, (count, _(", ").join(_conditions(query, vocabulary)))))


def order(query: SearchQuery, vocabulary: Vocabulary) -> str:
    """What stands after the number: "for “school”, about Education, newest first"."""
    conditions = _conditions(query, vocabulary)
    return _(", ").join([*conditions, sort_in_words(query.effective_sort)])


def conditions(query: SearchQuery, vocabulary: Vocabulary) -> str:
    """What the query asks for, without its order: "for “school”, about Education"."""
    return _(", ").join(_conditions(query, vocabulary))


def sentence(query: SearchQuery, total: int, vocabulary: Vocabulary) -> str:
    """The whole: what was found and how it is ordered."""
    found = title(query, total, vocabulary)
    return _(", ").join((found, sort_in_words(query.effective_sort)))


_ORDERS: Final[dict[Sort, str]] = {
    "relevance": gettext_noop("best match first"),
    "newest": gettext_noop("newest first"),
    "oldest": gettext_noop("oldest first"),
    "title": gettext_noop("by title"),
    "added": gettext_noop("last added first"),
}
_SORTS: Final[dict[Sort, str]] = {
    "relevance": gettext_noop("Best match"),
    "newest": gettext_noop("Newest first"),
    "oldest": gettext_noop("Oldest first"),
    "title": gettext_noop("Title, A to Z"),
    "added": gettext_noop("Last added"),
}


def sort_in_words(sort: Sort) -> str:
    """How a list is ordered, as the end of a sentence."""
    return _(_ORDERS[sort])


def sort_label(sort: Sort) -> str:
    """How a list is ordered, as a choice."""
    return _(_SORTS[sort])


def _conditions(query: SearchQuery, vocabulary: Vocabulary) -> list[str]:
    parts = [_("for “%(words)s”") % {"words": query.words}] if query.words else []
    for facet, options in query.chosen.items():
        labels = [vocabulary.label(facet, option) for option in options]
        parts.append(_condition(facet, _names(labels, vocabulary.language)))
    span = _span(query.year_from, query.year_to)
    return [*parts, span] if span else parts


def _condition(facet: Facet, names: str) -> str:
    return {
        "topic": _("about %(names)s"),
        "country": pgettext("country", "in %(names)s"),
        "city": pgettext("city", "in %(names)s"),
        "year": _("in the year %(names)s"),
        "status": _("status: %(names)s"),
        "language": _("to be read in %(names)s"),
    }[facet] % {"names": names}


def _names(labels: list[str], language: str) -> str:
    if len(labels) > NAMED:
        left = len(labels) - NAMED + 1
        others = ngettext("%(count)s other", "%(count)s others", left) % {"count": left}
        labels = [*labels[: NAMED - 1], others]
    return naming.either(labels, language)


def _span(start: int | None, end: int | None) -> str:
    if start is not None and end is not None:
        return _("between %(start)s and %(end)s") % {"start": start, "end": end}
    if start is not None:
        return _("from %(start)s on") % {"start": start}
    return "" if end is None else _("up to %(end)s") % {"end": end}

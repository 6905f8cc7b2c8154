"""Stems, by language. Which language is treated how is told in docs/search.md."""

import threading
from typing import Final

import Stemmer

from exemplar.search.analysis.folding import fold

SNOWBALL: Final = {
    "en": "english", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "de": "german", "nl": "dutch", "sv": "swedish", "nb": "norwegian", "nn": "norwegian",
    "no": "norwegian", "da": "danish", "fi": "finnish", "el": "greek", "tr": "turkish",
    "ar": "arabic", "ru": "russian", "pl": "polish", "cs": "czech", "hu": "hungarian",
    "ro": "romanian", "lt": "lithuanian", "et": "estonian", "ca": "catalan",
    "sr": "serbian", "hr": "serbian", "bs": "serbian",
}  # fmt: skip
#: One tag for languages so near that a text in one is found by a reader of the other.
_TAGS: Final = {"nb": "no", "nn": "no", "sr": "sh", "hr": "sh", "bs": "sh"}

#: Endings of Ukrainian nouns and adjectives, folded (ї is і, й is и). No stemmer of it is kept up.
_UKRAINIAN_ENDINGS: Final = (
    *("ість", "ості", "істю"),
    *("ами", "ями", "ьми", "ого", "ому", "ими", "іми"),
    *("ою", "ею", "єю", "их", "іх", "ах", "ях", "ам", "ям", "ом", "ем", "єм", "ов", "ев", "єв"),
    *("ів", "ии", "іи", "оі", "еі", "єі", "ія", "іі", "ію"),
    *("а", "я", "у", "ю", "і", "и", "е", "є", "о", "ь"),
)
_SHORTEST_STEM: Final = 4
_local = threading.local()


def primary(language: str) -> str:
    """The language without its region or script: `pt` of `pt-BR`, lower case."""
    return language.replace("_", "-").partition("-")[0].lower()


def is_stemmed(language: str) -> bool:
    """Whether words of this language are reduced to stems; else only folded."""
    return primary(language) in SNOWBALL or primary(language) == "uk"


def tag_of(language: str) -> str:
    """What the stems of a language begin with: `en:`."""
    code = primary(language)
    return f"{_TAGS.get(code, code)}:"


def is_serbian(language: str) -> bool:
    """Whether this is Serbian, Croatian or Bosnian, which are written in two scripts."""
    return tag_of(language) == "sh:"


def stems_of(word: str, language: str) -> tuple[str, ...]:
    """A word's stems, tagged with the language (`en:communiti`), folded; () for other languages.

    Two where the accents decide: the stem of the word as written and of the word without them, so
    that `réfugiés` is found by who types `refugie`."""
    code = primary(language)
    if not is_stemmed(code):
        return ()
    tag, folded = tag_of(code), fold(word)
    if code == "uk":
        return (f"{tag}{_ukrainian(folded)}",) if folded else ()
    stemmer = _stemmer(SNOWBALL[code])
    forms = dict.fromkeys((_lower(word, code), folded))
    stems = dict.fromkeys(fold(stemmer.stemWord(form)) for form in forms)
    return tuple(f"{tag}{stem}" for stem in stems if stem)


def _lower(word: str, language: str) -> str:
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def _ukrainian(folded: str) -> str:
    for ending in _UKRAINIAN_ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            return folded[: -len(ending)]
    return folded


def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    # A stemmer keeps state while it works: each thread has its own.
    found = getattr(_local, algorithm, None)
    if found is None:
        found = Stemmer.Stemmer(algorithm, 0)
        setattr(_local, algorithm, found)
    return found

"""What a reader has typed so far: words that may not be whole yet."""

from exemplar.search.analysis.reading import MOST_UNITS
from exemplar.search.analysis.tokens import word_tokens
from exemplar.search.analysis.words import words_of


def beginnings_of(typed: str) -> tuple[str, ...]:
    """The folded words, each once in their order; any of them may be only the beginning of one.

    Of scripts without spaces come the pairs of characters that an index has. () for nothing."""
    tokens = (token for word in words_of(typed) for token in word_tokens(word, "").surface)
    return tuple(dict.fromkeys(tokens))[:MOST_UNITS]

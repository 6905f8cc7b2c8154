"""Where Django looks for this part's models."""

from exemplar.editorial.identity import Identity
from exemplar.editorial.pages import CataloguePage, EditorialPage, HomePage

__all__ = ["CataloguePage", "EditorialPage", "HomePage", "Identity"]

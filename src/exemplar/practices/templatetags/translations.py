"""Words of the admin's pages on translations."""

from django import template

from exemplar.practices.admin.translating import listing, naming
from exemplar.practices.models import Translation

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """A language's name in the language of the admin."""
    return naming.language_name(code)


@register.filter
def translation_state(row: Translation) -> str:
    """Where a translation stands, in words."""
    return str(listing.STATES[listing.state_of(row)])

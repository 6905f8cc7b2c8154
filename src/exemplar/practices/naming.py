"""Identifiers and names in addresses: given once, never to two practices."""

from collections.abc import Container
from typing import TYPE_CHECKING

from exemplar.core.addresses import RESERVED_SLUGS, SLUG_LENGTH
from exemplar.core.text import slugify
from exemplar.core.uids import new_uid
from exemplar.practices.models.published import IssuedUid, Slug

if TYPE_CHECKING:
    from exemplar.practices.models.practice import Practice


def identify(practice: "Practice") -> None:
    """Give a new row its uid, or the one of the practice that it translates."""
    siblings = type(practice).objects.filter(translation_key=practice.translation_key)
    translated = siblings.order_by("-is_original", "pk").first()
    if translated is not None:
        practice.uid = translated.uid
        practice.is_original = False
        return
    if practice.uid:
        IssuedUid.objects.get_or_create(uid=practice.uid)
    else:
        practice.uid = issue()


def issue() -> str:
    """A uid that was never given before, entered as given."""
    while True:
        uid = new_uid()
        if IssuedUid.objects.get_or_create(uid=uid)[1]:
            return uid


def free_slug(title: str, uid: str, language: str) -> str:
    """A name for a practice's page that no other practice or language has or ever had."""
    from exemplar.practices.models.practice import Practice

    base = slugify(title, SLUG_LENGTH) or uid.lower()
    # Names that differ in what follows the base only: one query instead of one an attempt.
    stem = base[: SLUG_LENGTH - 8]
    taken = set(
        Slug.objects.filter(slug__startswith=stem)
        .exclude(uid=uid, language=language)
        .values_list("slug", flat=True)
    )
    taken |= set(
        Practice.objects.filter(slug__startswith=stem)
        .exclude(uid=uid, locale__language_code=language)
        .values_list("slug", flat=True)
    )
    return unused(base, taken)[0]


def is_anothers(slug: str, uid: str, language: str) -> bool:
    """Whether another practice, or this one in another language, is or ever was public as `slug`.

    Its old links lead there for ever, whatever it is called now.
    """
    return Slug.objects.filter(slug=slug).exclude(uid=uid, language=language).exists()


class Names:
    """All names of pages at hand, for giving many at once; reads the tables once, when made."""

    def __init__(self) -> None:
        from exemplar.practices.models.practice import Practice

        self._taken = set(Slug.objects.values_list("slug", flat=True))
        self._taken |= set(Practice.objects.values_list("slug", flat=True))
        self._last: dict[str, int] = {}

    def take(self, title: str, uid: str) -> str:
        """A free name made from the title, which is taken from now on."""
        base = slugify(title, SLUG_LENGTH) or uid.lower()
        slug, self._last[base] = unused(base, self._taken, self._last.get(base, 2))
        self._taken.add(slug)
        return slug


def unused(base: str, taken: Container[str], first: int = 2) -> tuple[str, int]:
    """`base`, or `base-2`, `base-3`… at most 80 characters, and the number to try next.

    Never a name that the site needs; numbers below `first` are known to be taken.
    """
    if base not in taken and base not in RESERVED_SLUGS:
        return base, first
    number = first
    while (slug := _numbered(base, number)) in taken:
        number += 1
    return slug, number + 1


def _numbered(base: str, number: int) -> str:
    ending = f"-{number}"
    return base[: SLUG_LENGTH - len(ending)].rstrip("-") + ending

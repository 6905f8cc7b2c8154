"""Orders a translation: a draft in another language, with the original's facts and no words."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from exemplar.practices.locales import locale_for
from exemplar.practices.models import Practice, Translation
from exemplar.practices.review import publication_of
from exemplar.practices.transitions import NotAllowed, Publication
from exemplar.practices.translating.following import follow
from exemplar.practices.translating.state import original_of
from exemplar.practices.translating.texts import COLUMNS

#: The log's name for it.
ORDER = "practices.order_translation"


@transaction.atomic
def order(uid: str, language: str, *, user: Any) -> Practice:
    """The new draft; the one that is there already where somebody was faster.

    Raises `NotAllowed` where the practice has no original here or is archived, `ValueError` for a
    language in which this site takes no practices.
    """
    original = original_of(uid)
    if original is None or publication_of(original) is Publication.ARCHIVED:
        raise NotAllowed(f"{uid} has no original to translate")
    there: Practice | None = Practice.objects.filter(
        uid=uid, locale__language_code=language
    ).first()
    if there is not None:
        return there
    draft: Practice = original.copy_for_translation(locale_for(language))
    for key in COLUMNS:
        setattr(draft, key, "")
    # Links and files are shown as the original has them, until a translation brings its own.
    draft.links, draft.attachments, draft.images = [], [], []
    follow(draft, original)
    draft.save()
    revision = draft.save_revision(user=user, clean=False)
    Translation.objects.filter(practice=draft).update(ordered_by=user)
    log(draft, ORDER, user=user, revision=revision)
    return draft

"""The ways from a practice's edit page to its translations."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from exemplar.practices.admin.translating.views import translation_address
from exemplar.practices.models import Practice


def has_original(practice: Practice) -> bool:
    """Whether a row is a translation whose original is in the catalogue."""
    if practice.is_original:
        return False
    return bool(Practice.objects.filter(uid=practice.uid, is_original=True).exists())


def translating_buttons(practice: Practice) -> list[Button]:
    """To the page that orders translations, and from a translation to its texts."""
    if practice.is_original:
        order = reverse("practices_order_translations", args=[practice.uid])
        return [Button(_("Translate into…"), url=order, icon_name="globe", priority=40)]
    if not has_original(practice):
        return []
    beside = translation_address(practice)
    return [Button(_("Translate beside the original"), url=beside, icon_name="globe", priority=40)]

"""What the editors' list of translations needs to know of each, kept up by `translating.state`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from exemplar.practices.models.practice import Practice


class Translation(models.Model):
    """A translation under way or done, beside the row of its texts.

    The counts are derived from the latest draft and the original, so that the list can filter by
    them: of the `needed` texts `done` have words, and `stale` of these were made from others.
    """

    practice = models.OneToOneField(
        Practice, on_delete=models.CASCADE, primary_key=True, related_name="translation"
    )
    ordered_at = models.DateTimeField(_("ordered"), auto_now_add=True, db_index=True)
    ordered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ordered by"),
    )
    needed = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveSmallIntegerField(default=0)
    stale = models.PositiveSmallIntegerField(default=0, db_index=True)

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.practice)

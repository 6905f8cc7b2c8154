"""What only editors may know of a practice."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PrivateContact(models.Model):
    """Whom the editors may write to.

    A plain table keyed by the practice's uid and never its child, so that no revision, record,
    index, export, feed, log or job can hold it.
    """

    uid = models.CharField(max_length=8, primary_key=True)
    text = models.TextField(_("contact for the editors"), blank=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("contact for the editors")
        verbose_name_plural = _("contacts for the editors")
        default_permissions = ()

    def __str__(self) -> str:
        # Logs of the admin hold the names of objects, and must not hold the contact.
        return self.uid

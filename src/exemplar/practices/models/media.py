"""What hangs on a practice in order: its places, pictures, files and links.

Keys to what may be deleted cascade, because drafts are read back from JSON by a library that knows
no other rule; a deletion then takes the child from the draft and, through the log, from the record.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from exemplar.practices.models.places import Place
from exemplar.practices.models.practice import Practice


class PracticePlace(Orderable):
    """One of a practice's places; the first is the one that stands in the place line."""

    practice = ParentalKey(Practice, on_delete=models.CASCADE, related_name="places")
    place = models.ForeignKey(
        Place,
        on_delete=models.CASCADE,
        related_name="practice_places",
        verbose_name=_("place"),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return str(self.place)


class PracticeImage(Orderable):
    """A picture with a text for those who do not see it."""

    practice = ParentalKey(Practice, on_delete=models.CASCADE, related_name="images")
    image = models.ForeignKey(
        get_image_model_string(),
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("picture"),
    )
    alt = models.CharField(
        _("text for those who do not see it"),
        max_length=300,
        help_text=_("What the picture shows, in a sentence."),
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    licence = models.CharField(_("licence and author"), max_length=200, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.alt


class PracticeAttachment(Orderable):
    """A file to take."""

    practice = ParentalKey(Practice, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        get_document_model_string(),
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("file"),
    )
    title = models.CharField(_("title"), max_length=250)

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.title


class PracticeLink(Orderable):
    """A reference outside; the address may be unknown."""

    practice = ParentalKey(Practice, on_delete=models.CASCADE, related_name="links")
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=1000, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.title

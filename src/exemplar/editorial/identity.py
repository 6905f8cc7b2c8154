"""What makes the catalogue look like one programme's: name, logo and accent colour."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.images import get_image_model_string

from exemplar.editorial import palette
from exemplar.editorial.contrast import is_colour

#: The size that pages show a logo in; it is made when the identity is saved.
LOGO_SIZE = "max-480x160"


@register_setting(icon="palette")
class Identity(BaseGenericSetting):  # type: ignore[misc] # Wagtail has no types
    """One for the whole site, in every language."""

    name = models.CharField(
        _("name"),
        max_length=80,
        default="Exemplar",
        help_text=_("Used where no language is at hand: in the admin, in mail, in feeds."),
    )
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(_("accent colour, light"), max_length=7, default=palette.ACCENT)
    accent_dark = models.CharField(
        _("accent colour, dark"), max_length=7, default=palette.ACCENT_DARK
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("logo"),
        MultiFieldPanel(
            [FieldPanel("accent"), FieldPanel("accent_dark")],
            heading=_("Colour of links and buttons"),
            help_text=_(
                "As #rrggbb. A colour in which words would be hard to read is refused: "
                "the contrast with the page must be at least 4.5 to 1."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("identity")

    def clean(self) -> None:
        super().clean()
        problems = {
            "accent": _problem(self.accent, palette.LIGHT_GROUNDS),
            "accent_dark": _problem(self.accent_dark, palette.DARK_GROUNDS),
        }
        found = {field: problem for field, problem in problems.items() if problem}
        if found:
            raise ValidationError(found)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and make the logo's public size now, so that no reader's request has to."""
        super().save(*args, **kwargs)
        if self.logo is not None:
            self.logo.get_rendition(LOGO_SIZE)

    def has_own_colours(self) -> bool:
        """Whether the accents differ from the product's."""
        return (self.accent, self.accent_dark) != (palette.ACCENT, palette.ACCENT_DARK)

    def stylesheet(self) -> str:
        """The CSS that public pages load after the product's own."""
        return palette.stylesheet(self.accent, self.accent_dark)


def _problem(colour: str, grounds: tuple[palette.Ground, ...]) -> str:
    if not is_colour(colour):
        return str(_("Write the colour as # and six figures or letters, such as #0b5a63."))
    faint = palette.too_faint(colour, grounds)
    if not faint:
        return ""
    return str(
        _("Too faint: contrast with the page is %(ratio).1f to 1, and must be at least 4.5.")
    ) % {"ratio": min(one.ratio for one in faint)}

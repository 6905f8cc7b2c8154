"""What makes the catalogue look like one programme's: name, logo and colours."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.images import get_image_model_string

from exemplar.editorial import palette
from exemplar.editorial.contrast import is_colour
from exemplar.editorial.measuring import ContrastPanel
from exemplar.editorial.pairs import Measured, measured
from exemplar.editorial.palette import Palette

#: The size that pages show a logo in; it is made when the identity is saved.
LOGO_SIZE = "max-480x160"

#: The name until a programme gives its own.
NAME = "Exemplar"

COLOURS = ("accent", "accent_dark", "paper", "paper_dark")


def _colour(name: str) -> FieldPanel:
    return FieldPanel(name, widget=TextInput(attrs={"type": "color"}))


@register_setting(icon="palette")
class Identity(BaseGenericSetting):  # type: ignore[misc] # Wagtail has no types
    """One for the whole site, in every language."""

    name = models.CharField(
        _("name"),
        max_length=80,
        default=NAME,
        help_text=_(
            "On every page, in mail and in feeds. A language may have a name of its own: "
            "write it on that language's home page."
        ),
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
    paper = models.CharField(_("colour of the page, light"), max_length=7, default=palette.PAPER)
    paper_dark = models.CharField(
        _("colour of the page, dark"), max_length=7, default=palette.PAPER_DARK
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("logo"),
        MultiFieldPanel(
            [
                FieldRowPanel([_colour("accent"), _colour("accent_dark")]),
                FieldRowPanel([_colour("paper"), _colour("paper_dark")]),
            ],
            heading=_("Colours"),
            help_text=_(
                "The accent colours links, buttons and focus. Readers choose between light and "
                "dark. Colours in which words cannot be read at all are refused; what is merely "
                "hard to read is named below once you have saved."
            ),
        ),
        ContrastPanel(heading=_("Contrast")),
    ]

    class Meta:
        verbose_name = _("identity")

    @classmethod
    def chosen(cls) -> "Identity":
        """The programme's, with its logo; the product's own where there is no row. 1 query."""
        found: Identity | None = cls.objects.select_related("logo").first()
        return found or cls()

    @property
    def palette(self) -> Palette:
        """The colours that were chosen."""
        return Palette(*(getattr(self, name).lower() for name in COLOURS))

    def contrasts(self) -> tuple[Measured, ...]:
        """Every pair of colours that pages use; () while a colour is not one."""
        if not all(is_colour(getattr(self, name)) for name in COLOURS):
            return ()
        return measured(self.palette)

    def clean(self) -> None:
        super().clean()
        malformed = {
            name: _("Write the colour as # and six figures or letters, such as #0b5a63.")
            for name in COLOURS
            if not is_colour(getattr(self, name))
        }
        if malformed:
            raise ValidationError(malformed)
        # The first of a scheme names the field: text that cannot be read on the page is the page's
        # fault, whatever else cannot be read there.
        first = {one.scheme: one for one in reversed(self.contrasts()) if one.is_unreadable}
        if first:
            raise ValidationError({_field_of(one): _refusal(one) for one in first.values()})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and make the logo's public size now, so that no reader's request has to."""
        super().save(*args, **kwargs)
        if self.logo is not None:
            self.logo.get_rendition(LOGO_SIZE)

    def stylesheet(self) -> str:
        """The CSS that public pages load after the product's own; "" where that stands."""
        return self.palette.stylesheet()


def _field_of(one: Measured) -> str:
    """The field by which a pair can be mended."""
    name = "accent" if "accent" in (one.pair.front, one.pair.ground) else "paper"
    return name if one.scheme == "light" else f"{name}_dark"


def _refusal(one: Measured) -> str:
    return str(
        _("Too faint to read: %(front)s on %(ground)s, %(ratio)s to 1. %(needed)s is needed.")
    ) % {
        "front": one.pair.name,
        "ground": one.ground_name,
        "ratio": one.shown_ratio,
        "needed": one.pair.needed,
    }

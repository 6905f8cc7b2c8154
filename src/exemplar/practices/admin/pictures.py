"""The form in which editors upload pictures."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class WholePicture(WagtailImageField):
    """Wagtail's field, which takes a picture by its first bytes and breaks on the cut rest."""

    def check_image_pixel_size(self, f: Any) -> None:
        """Raises `ValidationError` also where the picture cannot be read to its end."""
        try:
            super().check_image_pixel_size(f)
        except (OSError, SyntaxError) as error:  # what Pillow raises for files that are cut
            message = _("This picture is damaged or only a part of it came; upload it again.")
            raise ValidationError(message, code="invalid_image") from error


class PictureForm(BaseImageForm):
    """Wagtail's form; the setting `WAGTAILIMAGES_IMAGE_FORM_BASE` names it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            self.fields["file"] = WholePicture(
                label=given.label,
                required=given.required,
                widget=given.widget,
                help_text=given.help_text,
            )

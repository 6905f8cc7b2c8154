"""The part of the identity's form that says how well its colours can be read."""

from typing import Any

from django.conf import settings
from wagtail.admin.panels import Panel

from exemplar.core import addresses


class ContrastPanel(Panel):  # type: ignore[misc] # Wagtail has no types
    """Every pair of colours with its ratio; those that fall short first, as a warning."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        """Bound to an `Identity`, with the colours as they stand in the form."""

        template_name = "editorial/admin/contrast.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `measured`, of those `faint`, and `elements_address`."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            pairs = self.instance.contrasts()
            context["measured"] = pairs
            context["faint"] = [one for one in pairs if not one.is_enough]
            context["elements_address"] = addresses.elements(settings.LANGUAGE_CODE)
            return context

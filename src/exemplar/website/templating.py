"""Django's backend for the public templates: Jinja2, compiled for each language apart."""

from typing import Any

from django.conf import settings
from django.template.backends.base import BaseEngine
from django.template.backends.jinja2 import Jinja2, Template
from django.utils.translation import get_language


class PublicTemplates(BaseEngine):
    """Hands each request to the engine of its language; an engine is made when first needed."""

    app_dirname = Jinja2.app_dirname

    def __init__(self, params: dict[str, Any]) -> None:
        """As Django calls it: an entry of `TEMPLATES`."""
        self._params = params
        self._engines: dict[str, Jinja2] = {}
        super().__init__({name: value for name, value in params.items() if name != "OPTIONS"})

    def get_template(self, template_name: str) -> Template:
        """The template in the language that is active now."""
        return self._engine().get_template(template_name)

    def from_string(self, template_code: str) -> Template:
        """A template that is no file, in the language that is active now."""
        return self._engine().from_string(template_code)

    def _engine(self) -> Jinja2:
        language = get_language() or settings.LANGUAGE_CODE
        found = self._engines.get(language)
        if found is None:
            # Two threads may make the same one; each is as good as the other.
            options = {**self._params["OPTIONS"], "language": language}
            found = self._engines[language] = Jinja2({**self._params, "OPTIONS": options})
        return found

"""The field of a section: the editor of the admin with script, a plain text field without."""

import json
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea

from exemplar.core.text import plain_text
from exemplar.practices.models.practice import RICH_TEXT_FEATURES
from exemplar.practices.richtext import clean_html


class SectionWidget(DraftailRichTextArea):
    """Draftail, with a text field of the same name within `noscript`.

    Both are sent where there is no script; the text field stands last and so counts. What comes
    from it is plain text or HTML, of which the record's few elements are kept.
    """

    template_name = "practices/admin/section_widget.html"

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(features=RICH_TEXT_FEATURES, **kwargs)
        # Draftail's own element is no form field, and so has no name from a label.
        self.options["ariaLabel"] = label

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Draftail's, and the text as one types it."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["typed"] = typed(value or "")
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """What was written, as clean HTML."""
        value = data.get(name) or ""
        is_draftail = value == "null" or _is_content_state(value)
        return clean_html(self.converter.to_database_format(value) if is_draftail else value)


def typed(text: str) -> str:
    """A section for a text field: without tags where it is paragraphs alone, else its HTML."""
    paragraphs = text.removeprefix("<p>").removesuffix("</p>").split("</p><p>")
    if any("<" in paragraph for paragraph in paragraphs):
        return text.replace("><", ">\n<")
    return "\n\n".join(plain_text(paragraph) for paragraph in paragraphs)


def _is_content_state(value: str) -> bool:
    try:
        state = json.loads(value)
    except ValueError:
        return False
    return isinstance(state, dict) and "blocks" in state

"""The form of a translation: for each text of the original its words, origin, and "still right"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from exemplar.core.text import clean_line
from exemplar.practices.admin.translating.naming import language_name
from exemplar.practices.admin.translating.widgets import SectionWidget
from exemplar.practices.models import Practice
from exemplar.practices.translating import marks
from exemplar.practices.translating.comparing import Piece, Standing, pieces
from exemplar.practices.translating.keeping import Entry, digest
from exemplar.practices.translating.marks import DEFAULT, Mark, Origin
from exemplar.practices.translating.state import standings
from exemplar.practices.translating.texts import Text, texts_of

ORIGINS = {
    Origin.MACHINE: _("by a machine"),
    Origin.HUMAN: _("by a person"),
    Origin.CITY: _("checked by the city"),
}
STANDINGS = {
    Standing.MISSING: _("Missing"),
    Standing.STALE: _("The original has changed"),
    Standing.CURRENT: _("Translated"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One text beside its original: what the page shows of it, and its bound fields.

    `changes` are the original's words then and now, where they differ.
    """

    source: Text
    standing: Standing
    label: Any
    changes: tuple[Piece, ...]
    words: forms.BoundField
    origin: forms.BoundField
    is_right: forms.BoundField
    seen: forms.BoundField


class TranslationForm(forms.Form):
    """Fields for every text that the original has, in the order of the page."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, draft: Practice, original: Practice, data: Any = None) -> None:
        super().__init__(data)
        self._source = texts_of(original)
        self._states = standings(self._source, draft)
        self._marks = marks.from_json(draft.translated)
        self.fields["revision"].initial = draft.latest_revision_id
        words = texts_of(draft)
        for key in self._states:
            text = self._source[key]
            self._add(text, words[key].words if key in words else "", draft.language)

    def lines(self) -> Iterator[Line]:
        """What the page shows, text by text."""
        for key, state in self._states.items():
            yield Line(
                self._source[key],
                state,
                STANDINGS[state],
                self._changes(key) if state is Standing.STALE else (),
                self[key],
                self[f"{key}-origin"],
                self[f"{key}-right"],
                self[f"{key}-seen"],
            )

    def entries(self) -> Mapping[str, Entry]:
        """What came, text by text, of a valid form."""
        return {
            key: Entry(
                words=self.cleaned_data[key],
                origin=Origin(self.cleaned_data[f"{key}-origin"]),
                seen=self.cleaned_data[f"{key}-seen"],
                is_right=self.cleaned_data[f"{key}-right"],
            )
            for key in self._states
        }

    def clean(self) -> dict[str, Any]:
        """Bring lines to one line; sections come clean from their widget."""
        cleaned = super().clean() or self.cleaned_data
        for key in self._states:
            if not self._source[key].is_rich:
                cleaned[key] = clean_line(cleaned.get(key, ""))
        return cleaned

    def _add(self, text: Text, words: str, language: str) -> None:
        widget = (
            SectionWidget(f"{text.label}: {language_name(language)}")
            if text.is_rich
            else forms.Textarea(attrs={"rows": 2})
        )
        widget.attrs |= {"lang": language, "dir": "auto"}
        self.fields[text.key] = forms.CharField(
            label=text.label, required=False, max_length=text.limit, widget=widget, initial=words
        )
        mark = self._marks.get(text.key, Mark(DEFAULT))
        self.fields[f"{text.key}-origin"] = forms.ChoiceField(
            label=_("Translated"),
            choices=[(origin.value, label) for origin, label in ORIGINS.items()],
            initial=mark.origin.value,
        )
        self.fields[f"{text.key}-right"] = forms.BooleanField(
            label=_("Still right: the translation fits the new words too"), required=False
        )
        self.fields[f"{text.key}-seen"] = forms.CharField(
            widget=forms.HiddenInput, required=False, initial=digest(text.words)
        )

    def _changes(self, key: str) -> tuple[Piece, ...]:
        return pieces(self._marks[key].source or "", self._source[key].words)

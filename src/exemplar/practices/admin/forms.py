"""The form of a practice, and the one field of it that is no part of the record."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from exemplar.practices.contacts import contact_of, keep_contact
from exemplar.practices.fields import BY_KEY

PRIVATE = "contact_private"


class PracticeForm(WagtailAdminModelForm):
    """A practice with its private contact, which is kept in a table of its own."""

    contact_private = forms.CharField(
        label=_("Contact for the editors"),
        required=False,
        max_length=BY_KEY[PRIVATE].limit,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if PRIVATE in self.fields and self.instance.uid:
            self.fields[PRIVATE].initial = contact_of(self.instance.uid)
        if "places" in self.formsets:
            # Wagtail's own words tell of forms to submit.
            self.formsets["places"].error_messages["too_few_forms"] = _(
                "Name at least one place before you publish: readers look for practices by city."
            )


class KeepsPrivateContact:
    """For the views that save a practice: saves the private contact beside it."""

    def save_instance(self) -> Any:
        practice = super().save_instance()  # type: ignore[misc]
        if PRIVATE in self.form.fields:  # type: ignore[attr-defined]
            keep_contact(practice.uid, self.form.cleaned_data.get(PRIVATE, ""))  # type: ignore[attr-defined]
        return practice


class ForgetsPrivateContact:
    """For the views that preview a practice: Wagtail stores what they are sent, less this."""

    def get_form(self, query_dict: QueryDict) -> Any:
        public = query_dict.copy()
        public.pop(PRIVATE, None)
        return super().get_form(public)  # type: ignore[misc]
